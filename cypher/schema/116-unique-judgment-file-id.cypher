// Purpose: one node a file of a collection of judgments, and how far it was loaded.
CREATE CONSTRAINT judgment_file_id IF NOT EXISTS
FOR (file:JudgmentFile)
REQUIRE file.id IS UNIQUE;
