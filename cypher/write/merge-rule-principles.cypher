// Purpose: write the rules that rulings stand for; a rule may be shared by cases.
// Parameters: rows: {caseId, rulingId, ruleId, order, properties}
// Columns: written
UNWIND $rows AS row
MERGE (rule:RulePrinciple {id: row.ruleId})
SET rule += row.properties
WITH rule, row
MATCH (case:Case {id: row.caseId})
MATCH (ruling:Ruling {id: row.rulingId})
CREATE
  (ruling)-
    [:ESTABLISHES {
        ruleId: row.ruleId,
        caseId: row.caseId,
        newestKey: case.newestKey,
        order: row.order
      }]->
  (rule)
RETURN count(*) AS written;
