// Purpose: the articles that the graph holds, without what is above and below them; read as a stream.
// Columns: id
MATCH (provision:Provision {kind: 'ARTICLE'})
RETURN provision.id AS id;
