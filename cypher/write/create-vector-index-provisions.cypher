// Purpose: the index over the vectors of provisions; its length is the model's, hence no migration.
// Parameters: options (of the index: dimensions, similarity function)
CREATE VECTOR INDEX provisions_by_meaning IF NOT EXISTS
FOR (provision:Provision)
ON (provision.embedding)
OPTIONS $options;
