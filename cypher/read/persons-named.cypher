// Purpose: which of some names are those of parties that are no organisations.
// Parameters: names
// Columns: name
UNWIND $names AS name
WITH name
WHERE
  EXISTS {
    MATCH (party:Party {name: name})
    WHERE party.kind <> 'ORGANIZATION'
  }
RETURN name;
