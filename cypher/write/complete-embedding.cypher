// Purpose: note that all texts have their vectors.
// Parameters: background (the mean cosine of unrelated texts)
MATCH (space:EmbeddingSpace {id: 'embedding-space'})
SET space.background = $background, space.updatedAt = datetime();
