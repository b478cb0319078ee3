// Purpose: Instrument nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, title, shortTitle, aliases, kind, known, textHash, documentNumber, issuers, date, effectiveFrom, effectiveTo, regionId, work, summary, unresolvedCitations
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})
RETURN
  instrument.id AS id,
  instrument.title AS title,
  instrument.shortTitle AS shortTitle,
  instrument.aliases AS aliases,
  instrument.kind AS kind,
  instrument.known AS known,
  instrument.textHash AS textHash,
  instrument.documentNumber AS documentNumber,
  instrument.issuers AS issuers,
  instrument.date AS date,
  instrument.effectiveFrom AS effectiveFrom,
  instrument.effectiveTo AS effectiveTo,
  instrument.regionId AS regionId,
  instrument.work AS work,
  instrument.summary AS summary,
  instrument.unresolvedCitations AS unresolvedCitations;
