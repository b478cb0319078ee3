// Purpose: the model whose vectors the graph holds.
// Columns: model, provider, dimensions, background
MATCH (space:EmbeddingSpace {id: 'embedding-space'})
RETURN
  space.model AS model,
  space.provider AS provider,
  space.dimensions AS dimensions,
  space.background AS background;
