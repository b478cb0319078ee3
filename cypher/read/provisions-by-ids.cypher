// Purpose: Provision nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, instrumentId, kind, label, title, citation, version, gist, questions, text, validFrom, validTo, precedentCount, parentId
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
RETURN
  provision.id AS id,
  provision.instrumentId AS instrumentId,
  provision.kind AS kind,
  provision.label AS label,
  provision.title AS title,
  provision.citation AS citation,
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
  ) AS version,
  provision.gist AS gist,
  provision.questions AS questions,
  provision.text AS text,
  provision.validFrom AS validFrom,
  provision.validTo AS validTo,
  provision.precedentCount AS precedentCount,
  head(
    COLLECT {
      MATCH (provision)-[:PART_OF]->(next:Provision)
      RETURN next.id
    }
  ) AS parentId;
