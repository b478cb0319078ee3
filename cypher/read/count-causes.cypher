// Purpose: the number of causes of action that pass a filter.
// Parameters: roots, words, meant, withCases (see page-causes)
// Columns: count
MATCH (cause:CauseOfAction)
WHERE
  (NOT $roots OR cause.parentId IS NULL) AND
  ($words IS NULL OR
    cause.id IN $meant OR
    all(word IN $words WHERE cause.name CONTAINS word)) AND
  (NOT $withCases OR
    EXISTS {
    (cause)<-[:PART_OF*0..10]-(:CauseOfAction)<-[:HAS_CAUSE]-()
    })
RETURN count(cause) AS count;
