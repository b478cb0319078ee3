// Purpose: write the rules that rulings stand for; a rule may be shared by cases.
// Parameters: rows: {rulingId, ruleId, order, newestKey, properties}
UNWIND $rows AS row
MERGE (rule:RulePrinciple {id: row.ruleId})
SET rule += row.properties
WITH rule, row
MATCH (ruling:Ruling {id: row.rulingId})
CREATE
  (ruling)-
    [:ESTABLISHES {
        ruleId: row.ruleId,
        caseId: row.caseId,
        newestKey: row.newestKey,
        order: row.order
      }]->
  (rule);
