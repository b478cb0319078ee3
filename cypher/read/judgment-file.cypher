// Purpose: how far a file of a collection of judgments was loaded.
// Parameters: id
// Columns: id, status, form, items, tally, reported
MATCH (file:JudgmentFile {id: $id})
RETURN
  file.id AS id,
  file.status AS status,
  file.form AS form,
  file.items AS items,
  file.tally AS tally,
  file.reported AS reported;
