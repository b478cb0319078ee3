// Purpose: the names of all factors, for finding them in texts.
// Columns: id, label, aliases
MATCH (factor:Factor)
RETURN factor.id AS id, factor.label AS label, factor.aliases AS aliases
LIMIT 20000;
