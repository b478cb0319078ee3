// Purpose: how far the indexes are filled.
// Columns: percent
SHOW INDEXES
YIELD populationPercent
RETURN avg(populationPercent) AS percent;
