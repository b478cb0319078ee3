// Purpose: what a watch has seen, which is no news; no row where there is no watch.
// Parameters: id
// Columns: seen
MATCH (watch:Watch {id: $id})
RETURN watch.seen AS seen;
