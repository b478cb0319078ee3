// Purpose: the publications, for the transformation of cases.
// Columns: id, kind, courtId, date, regionId
MATCH (publication:Publication)
RETURN
  publication.id AS id,
  publication.kind AS kind,
  publication.courtId AS courtId,
  publication.date AS date,
  publication.regionId AS regionId;
