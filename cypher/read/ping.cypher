// Purpose: ask for a sign of life, nothing else.
// Columns: alive
RETURN true AS alive;
