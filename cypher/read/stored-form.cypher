// Purpose: the form in which the graph's texts are stored, and whether anything is stored.
// Columns: form, lexicon (null where none was recorded), rewriting, isEmpty (no load was ever begun)
OPTIONAL MATCH (form:StoredForm {id: 'form'})
RETURN
  form.form AS form,
  form.lexicon AS lexicon,
  coalesce(form.rewriting, false) AS rewriting,
  NOT EXISTS { (:Load) } AS isEmpty;
