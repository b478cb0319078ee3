// Purpose: what a database must refuse where the API reads: a write. Where it is carried out it leaves nothing.
// Columns: written
CREATE (attempt)
DELETE attempt
RETURN true AS written;
