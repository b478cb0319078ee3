// Purpose: forget the model.
MATCH (space:EmbeddingSpace {id: 'embedding-space'})
DELETE space;
