// Purpose: keep a watch with what it knows already, which is no news.
// Parameters: id, name, kind, query, webhook, seen
MERGE (watch:Watch {id: $id})
SET
  watch.name = $name,
  watch.kind = $kind,
  watch.query = $query,
  watch.webhook = $webhook,
  watch.seen = $seen,
  watch.createdAt = datetime(),
  watch.checkedAt = datetime(),
  watch.lastOrder = 0;
