// Purpose: Provision nodes by their ids.
// Parameters: ids
// Columns: id, instrumentId, kind, label, title, citation, gist, text, validFrom, validTo, precedentCount and the ids of what they point to
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
RETURN
  provision.id AS id,
  provision.instrumentId AS instrumentId,
  provision.kind AS kind,
  provision.label AS label,
  provision.title AS title,
  provision.citation AS citation,
  provision.gist AS gist,
  provision.text AS text,
  provision.validFrom AS validFrom,
  provision.validTo AS validTo,
  provision.precedentCount AS precedentCount,
  head(
    COLLECT {
      MATCH (provision)-[:PART_OF]->(parent:Provision)
      RETURN parent.id
    }
  ) AS parentId;
