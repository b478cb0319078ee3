// Purpose: the number of instruments that cite instruments, each once, from the index.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
RETURN
  parent,
  COUNT {
    MATCH ()-[link:CITES]->()
    WHERE link.citedId = parent AND link.newestKey >= 0
  } AS count;
