// Purpose: the documents that cases were read from, with the places of their sections.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id, start, end, extractor, headings, starts, ends
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:READ_FROM]->(document:Document)
RETURN
  id AS parentId,
  document.id AS id,
  link.start AS start,
  link.end AS end,
  link.extractor AS extractor,
  link.headings AS headings,
  link.starts AS starts,
  link.ends AS ends
ORDER BY parentId, id;
