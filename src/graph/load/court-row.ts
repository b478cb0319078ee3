import { COURT_LEVELS } from "../../domain/closed-lists.js";
import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import { searchText } from "./search-text.js";

/** A court as a row for write/merge-courts. */
export function courtRow(record: CourtRecord, origin: string, segment: Segment): Readonly<Record<string, unknown>> {
  return {
    id: record.id,
    properties: {
      id: record.id,
      name: record.name,
      level: record.level,
      regionId: record.region,
      code: record.code,
      aliases: record.aliases,
      listKey: `${COURT_LEVELS.indexOf(record.level)}|${record.region ?? ""}|${record.name}|${record.id}`,
      origin,
      ...searchText(
        {
          kind: "COURT",
          title: [record.name],
          tags: record.aliases ?? [],
          names: [record.name, ...(record.aliases ?? []), record.code],
        },
        segment,
      ),
    },
  };
}
