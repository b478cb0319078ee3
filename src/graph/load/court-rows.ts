import { COURT_LEVELS } from "../../domain/closed-lists.js";
import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { WriteTransaction } from "../database.js";
import { searchText } from "./search-text.js";
import { type WriteRow, writeRows } from "./write-rows.js";

/** Writes courts with their supervising courts and regions. */
export async function writeCourts(
  run: WriteTransaction,
  courts: readonly CourtRecord[],
  origin: string,
  segment: Segment,
): Promise<void> {
  await writeRows(
    run,
    "write/merge-courts",
    courts.map((each) => courtRow(each, origin, segment)),
  );
  await writeRows(
    run,
    "write/link-courts",
    links(courts, (each) => each.supervisedBy),
  );
  await writeRows(
    run,
    "write/link-courts-to-regions",
    links(courts, (each) => each.region),
  );
}

/** A link from each record to the node that `target` names, where it names one. */
export function links<Record extends { readonly id: string }>(
  records: readonly Record[],
  target: (record: Record) => string | undefined,
): readonly { readonly from: string; readonly to: string }[] {
  return records.flatMap((each) => {
    const to = target(each);
    return to === undefined ? [] : [{ from: each.id, to }];
  });
}

/** The row of a court for `write/merge-courts`. */
export function courtRow(
  record: CourtRecord,
  origin: string,
  segment: Segment,
): WriteRow<"write/merge-courts"> {
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
