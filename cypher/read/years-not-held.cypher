// Purpose: those of some years of which the graph holds no case.
// Parameters: years: {year, least, below} (the keys of a year in the order by date)
// Columns: year
UNWIND $years AS year
CALL (year) {
  OPTIONAL MATCH (case:Case)
  WHERE case.newestKey >= year.least AND case.newestKey < year.below
  WITH case
  LIMIT 1
  RETURN case IS NOT NULL AS held
}
WITH year, held
WHERE NOT held
RETURN year.year AS year
ORDER BY year;
