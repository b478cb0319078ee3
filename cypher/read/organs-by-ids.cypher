// Purpose: Organ nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, name
UNWIND $ids AS id
MATCH (organ:Organ {id: id})
RETURN organ.id AS id, organ.name AS name;
