// Purpose: the names of all regions, courts, causes of action, factors, instruments and publications, for finding what a client names.
// Parameters: limit (of each kind)
// Columns: kind, id, names (the first is the usual one), parentId (of a cause of action), yields (whether an instrument leaves its name to others: no longer in force, or known by citation only)
CALL () {
  MATCH (node:Region)
  RETURN
    'region' AS kind,
    node.id AS id,
    [node.name, node.nameEn, node.code] AS names,
    null AS parentId,
    false AS yields
  LIMIT $limit
    UNION ALL
  MATCH (node:Court)
  RETURN
    'court' AS kind,
    node.id AS id,
    [node.name, node.code] + coalesce(node.aliases, []) AS names,
    null AS parentId,
    false AS yields
  LIMIT $limit
    UNION ALL
  MATCH (node:CauseOfAction)
  RETURN
    'cause' AS kind,
    node.id AS id,
    [node.name] AS names,
    node.parentId AS parentId,
    false AS yields
  LIMIT $limit
    UNION ALL
  MATCH (node:Factor)
  RETURN
    'factor' AS kind,
    node.id AS id,
    [node.label, node.labelEn] + coalesce(node.aliases, []) AS names,
    null AS parentId,
    false AS yields
  LIMIT $limit
    UNION ALL
  MATCH (node:Instrument)
  RETURN
    'instrument' AS kind,
    node.id AS id,
    [node.title, node.shortTitle, node.documentNumber] +
    coalesce(node.aliases, []) AS names,
    null AS parentId,
    node.effectiveTo IS NOT NULL OR
    (coalesce(node.known = 'CITATION_ONLY', false) AND node.textHash IS NULL) AS yields
  LIMIT $limit
    UNION ALL
  MATCH (node:Publication)
  RETURN
    'publication' AS kind,
    node.id AS id,
    [node.title] AS names,
    null AS parentId,
    false AS yields
  LIMIT $limit
}
RETURN
  kind,
  id,
  [name IN names WHERE name IS NOT NULL] AS names,
  parentId,
  yields
ORDER BY kind, id;
