// Purpose: One model's vectors at a time.
CREATE CONSTRAINT embedding_space_id IF NOT EXISTS
FOR (space:EmbeddingSpace)
REQUIRE space.id IS UNIQUE;
