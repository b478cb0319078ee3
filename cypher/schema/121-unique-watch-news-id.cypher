// Purpose: what a watch has told once it does not tell again.
CREATE CONSTRAINT unique_watch_news_id IF NOT EXISTS
FOR (news:WatchNews)
REQUIRE news.id IS UNIQUE;
