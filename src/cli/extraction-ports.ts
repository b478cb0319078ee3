import type { ExtractionPorts } from "../ingest/extract/ports.js";
import { FactorVocabulary } from "../similarity/factor-vocabulary.js";
import { segment } from "../similarity/segmenter.js";
import { citationReader } from "./citation-reader.js";
import type { SharedRecords } from "./shared-records.js";

/**
 * What the extractors ask, answered from the shared records, the citation engine and the factor
 * vocabulary.
 */
export function extractionPorts(shared: SharedRecords): ExtractionPorts {
  // the broader of two comes first
  const causes = new Map(shared.causes.toReversed().map((cause) => [cause.name, cause.id]));
  const courts = onlyNames(
    shared.courts.flatMap((court) =>
      [court.name, ...(court.aliases ?? [])].map((name) => [name, court.id] as const),
    ),
  );
  const vocabulary = new FactorVocabulary(shared.factors, segment);
  return {
    causes: { idOf: (name) => causes.get(name) },
    courts: { idOf: (name) => courts.get(name) },
    citations: citationReader(shared),
    factors: { find: (text) => vocabulary.find(text) },
  };
}

/** Names that mean one court; a name of several means none. */
function onlyNames(
  names: readonly (readonly [name: string, id: string])[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string | undefined>();
  for (const [name, id] of names)
    ids.set(name, !ids.has(name) || ids.get(name) === id ? id : undefined);
  return new Map([...ids].flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
}
