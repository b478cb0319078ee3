// Purpose: remove vectors of provisions, some at a time.
// Parameters: limit
// Columns: cleared
MATCH (provision:Provision)
WHERE provision.embedding IS NOT NULL
WITH provision
LIMIT $limit
REMOVE provision.embedding, provision.embeddedHash
RETURN count(provision) AS cleared;
