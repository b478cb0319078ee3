// Purpose: which of some cases apply provisions of every one of some groups, by an application that counts.
// Parameters: rows: {parent, id, groups (lists of provision ids)}, bases, treatments, positions (null for any; a position that was not read is UNKNOWN)
// Columns: parent, id
UNWIND $rows AS row
MATCH (case:Case {id: row.id})
WHERE
  all(
    group IN row.groups
    WHERE
      EXISTS {
        MATCH
          (case)-[:HAS_RULING]->(:Ruling)-[link:APPLIES]->(provision:Provision)
        WHERE
          provision.id IN group AND
          ($bases IS NULL OR link.basis IN $bases) AND
          ($treatments IS NULL OR link.treatment IN $treatments) AND
          ($positions IS NULL OR
            coalesce(link.position, 'UNKNOWN') IN $positions)
      }
  )
RETURN row.parent AS parent, row.id AS id;
