// Purpose: the number of instruments that cite instruments, each once, from the index.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
RETURN
  parent,
  COUNT {
    MATCH ()-[link:CITES]->()
      USING
      INDEX
      SEEK
      link:
      CITES
      (
      citedId,
      newestKey)
    WHERE link.citedId = parent AND link.newestKey >= 0
  } AS count;
