// Purpose: the index over the vectors of cases; its length is the model's, hence no migration.
// Parameters: options (of the index: dimensions, similarity function)
CREATE VECTOR INDEX cases_by_meaning IF NOT EXISTS
FOR (case:Case)
ON (case.embedding)
OPTIONS $options;
