// Purpose: take back the order of the versions of works, where a text alone brought one of two versions.
// Parameters: works
MATCH (later:Instrument)-[link:SUCCEEDS]->(earlier:Instrument)
WHERE
  later.work IN $works AND
  earlier.work = later.work AND
  (later.origin = 'statute' OR earlier.origin = 'statute')
DELETE link;
