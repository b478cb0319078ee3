// Purpose: record the model whose vectors are being written.
// Parameters: model, provider, dimensions
MERGE (space:EmbeddingSpace {id: 'embedding-space'})
SET
  space.model = $model,
  space.provider = $provider,
  space.dimensions = $dimensions,
  space.updatedAt = datetime();
