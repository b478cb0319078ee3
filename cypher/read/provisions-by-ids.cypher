// Purpose: Provision nodes by their ids.
// Parameters: ids
// Columns: id, instrumentId, kind, label, title, citation, gist, text, validFrom, validTo, precedentCount, the ids of what they point to, and
//   version: what tells their instrument from its other versions, where the graph holds some
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
  ) AS parentId,
  head(
    COLLECT {
      MATCH (instrument:Instrument {id: provision.instrumentId})
      WHERE
        EXISTS {
          MATCH (other:Instrument {work: instrument.work})
          WHERE other.id <> instrument.id
        }
      RETURN
        instrument {
          .id,
          .title,
          .aliases,
          .documentNumber,
          .date,
          .effectiveFrom
        }
    }
  ) AS version;
