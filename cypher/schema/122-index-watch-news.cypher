// Purpose: the news of a watch in their order, the newest first or the oldest.
CREATE INDEX watch_news_in_order IF NOT EXISTS
FOR (news:WatchNews)
ON (news.watchId, news.order);
