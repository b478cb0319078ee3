// Purpose: say in which form the graph's texts are stored, or that they are being written anew.
// Parameters: form, lexicon (the hash of the lexicon; both null while they are written anew: what was recorded stays), rewriting
MERGE (stored:StoredForm {id: 'form'})
SET
  stored.form = coalesce($form, stored.form),
  stored.lexicon = coalesce($lexicon, stored.lexicon),
  stored.rewriting = $rewriting,
  stored.updatedAt = datetime();
