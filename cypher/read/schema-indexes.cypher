// Purpose: the indexes of the database and whether each answers.
// Columns: name, state
SHOW INDEXES
YIELD name, state
RETURN name, state
ORDER BY name
LIMIT 1000;
