// Purpose: Publication nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, title, publisher, kind, date, dateBasis, dateRationale, courtId, regionId
UNWIND $ids AS id
MATCH (publication:Publication {id: id})
RETURN
  publication.id AS id,
  publication.title AS title,
  publication.publisher AS publisher,
  publication.kind AS kind,
  publication.date AS date,
  publication.dateBasis AS dateBasis,
  publication.dateRationale AS dateRationale,
  publication.courtId AS courtId,
  publication.regionId AS regionId;
