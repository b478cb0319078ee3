// Purpose: the number of cases within some dates, from the order by date, up to a bound.
// Parameters: least, below (the keys that the dates leave), most
// Columns: count
MATCH (case:Case)
WHERE case.newestKey >= $least AND case.newestKey < $below
WITH case
LIMIT $most
RETURN count(case) AS count;
