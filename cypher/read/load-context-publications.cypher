// Purpose: the publications, for the transformation of cases.
// Columns: id, title, kind, courtId, date, regionId
MATCH (publication:Publication)
RETURN
  publication.id AS id,
  publication.title AS title,
  publication.kind AS kind,
  publication.courtId AS courtId,
  publication.date AS date,
  publication.regionId AS regionId;
