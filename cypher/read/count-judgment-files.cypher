// Purpose: how many files of collections of judgments were loaded, whole or not.
// Columns: count
MATCH (file:JudgmentFile)
RETURN count(file) AS count;
