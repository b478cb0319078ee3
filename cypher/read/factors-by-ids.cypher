// Purpose: Factor nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, label, labelEn, aliases, definition, favours, examples
UNWIND $ids AS id
MATCH (factor:Factor {id: id})
RETURN
  factor.id AS id,
  factor.label AS label,
  factor.labelEn AS labelEn,
  factor.aliases AS aliases,
  factor.definition AS definition,
  factor.favours AS favours,
  factor.examples AS examples;
