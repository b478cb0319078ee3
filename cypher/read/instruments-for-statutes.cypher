// Purpose: what a statute's text is matched to instruments by, and the text that they have.
// Columns: id, title, shortTitle, date, effectiveFrom, effectiveTo, work, textHash, textSource, origin
MATCH (instrument:Instrument)
RETURN
  instrument.id AS id,
  instrument.title AS title,
  instrument.shortTitle AS shortTitle,
  instrument.date AS date,
  instrument.effectiveFrom AS effectiveFrom,
  instrument.effectiveTo AS effectiveTo,
  instrument.work AS work,
  instrument.textHash AS textHash,
  instrument.textSource AS textSource,
  instrument.origin AS origin
ORDER BY id
LIMIT 20000;
