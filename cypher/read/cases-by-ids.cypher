// Purpose: Case nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, title, headline, name, caseNumbers, completeness, orderInPublication, city, date, sortDate, sortDateOf, sortDateEvent, summary, facts, reasoning, significance, outcome, disposition, prevailingSide, amounts, events, recognitions, unresolved, contradictions, citedCaseNumbers, level, rank, authorityGround, decidedBy, decidedByBasis, effective, regionId, publicationId
UNWIND $ids AS id
MATCH (case:Case {id: id})
RETURN
  case.id AS id,
  case.title AS title,
  case.headline AS headline,
  case.name AS name,
  case.caseNumbers AS caseNumbers,
  case.completeness AS completeness,
  case.orderInPublication AS orderInPublication,
  case.city AS city,
  case.date AS date,
  case.sortDate AS sortDate,
  case.sortDateOf AS sortDateOf,
  case.sortDateEvent AS sortDateEvent,
  case.summary AS summary,
  case.facts AS facts,
  case.reasoning AS reasoning,
  case.significance AS significance,
  case.outcome AS outcome,
  case.disposition AS disposition,
  case.prevailingSide AS prevailingSide,
  case.amounts AS amounts,
  case.events AS events,
  case.recognitions AS recognitions,
  case.unresolved AS unresolved,
  case.contradictions AS contradictions,
  case.citedCaseNumbers AS citedCaseNumbers,
  case.level AS level,
  case.rank AS rank,
  case.authorityGround AS authorityGround,
  case.decidedBy AS decidedBy,
  case.decidedByBasis AS decidedByBasis,
  case.effective AS effective,
  case.regionId AS regionId,
  case.publicationId AS publicationId;
