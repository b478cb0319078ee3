// Purpose: how many precedents of provisions lie within some dates, from the order by date: no case is read; so many are looked at.
// Parameters: rows: {parent, ids (the provisions that answer for it)}, least, below (the keys that the dates leave), most
// Columns: parent, count, walked (how many were looked at)
UNWIND $rows AS row
CALL (row) {
  UNWIND row.ids AS listId
  MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
  WHERE
    link.provisionId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  WITH link.newestKey AS key
  LIMIT $most
  RETURN count(DISTINCT key) AS count, count(key) AS walked
}
RETURN row.parent AS parent, count, walked;
