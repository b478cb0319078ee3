// Purpose: one watch; no row where there is none.
// Parameters: id
// Columns: id, name, kind, query (JSON), webhook, createdAt, checkedAt
MATCH (watch:Watch {id: $id})
RETURN
  watch.id AS id,
  watch.name AS name,
  watch.kind AS kind,
  watch.query AS query,
  watch.webhook AS webhook,
  toString(watch.createdAt) AS createdAt,
  toString(watch.checkedAt) AS checkedAt;
