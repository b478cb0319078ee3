// Purpose: the number of cases within some dates, from the order by date.
// Parameters: least, below (the keys that the dates leave)
// Columns: count
MATCH (case:Case)
WHERE case.newestKey >= $least AND case.newestKey < $below
RETURN count(case) AS count;
