// Purpose: make the paragraphs and items that a case cites, under an article that exists.
// Parameters: rows: {id, parentId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (parent:Provision {id: row.parentId})
MERGE (provision:Provision {id: row.id})
  ON CREATE SET provision += row.properties
MERGE (provision)-[:PART_OF]->(parent)
RETURN count(*) AS written;
