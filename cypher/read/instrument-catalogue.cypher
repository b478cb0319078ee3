// Purpose: the names and times of all instruments, for the resolution of citations.
// Columns: id, title, shortTitle, aliases, documentNumber, date, effectiveFrom, effectiveTo, work, known (null where a text was imported)
MATCH (instrument:Instrument)
RETURN
  instrument.id AS id,
  instrument.title AS title,
  instrument.shortTitle AS shortTitle,
  instrument.aliases AS aliases,
  instrument.documentNumber AS documentNumber,
  instrument.date AS date,
  instrument.effectiveFrom AS effectiveFrom,
  instrument.effectiveTo AS effectiveTo,
  instrument.work AS work,
  CASE
    WHEN instrument.textHash IS NULL THEN instrument.known
  END AS known
LIMIT 20000;
