// Purpose: which of some cases apply provisions of every one of some groups, on a basis that counts.
// Parameters: rows: {parent, id, groups (lists of provision ids)}, bases (null for any)
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
        WHERE provision.id IN group AND ($bases IS NULL OR link.basis IN $bases)
      }
  )
RETURN row.parent AS parent, row.id AS id;
