// Purpose: what tells a provision's instrument from its other versions, where the graph holds some.
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
)
