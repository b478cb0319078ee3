// Purpose: how many precedents of provisions lie within some dates, from the order by date: no case is read.
// Parameters: rows: {parent, ids (the provisions that answer for it)}, least, below (the keys that the dates leave)
// Columns: parent, count
UNWIND $rows AS row
CALL (row) {
  UNWIND row.ids AS listId
  MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
  WHERE
    link.provisionId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  RETURN count(DISTINCT link.newestKey) AS count
}
RETURN row.parent AS parent, count;
