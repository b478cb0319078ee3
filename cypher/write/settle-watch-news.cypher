// Purpose: note whether a webhook took some news; what it did not take is kept and sent again.
// Parameters: ids, delivered
UNWIND $ids AS id
MATCH (news:WatchNews {id: id})
SET
  news.deliveredAt =
    CASE
      WHEN $delivered THEN datetime()
    END,
  news.claimedUntil = null;
