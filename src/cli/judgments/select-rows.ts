import type { LoadContext } from "../../graph/load/load-context.js";
import { readCourtName } from "../../domain/court-name.js";
import type { ColumnNames } from "../../ingest/collection/columns.js";
import { readCollection } from "../../ingest/collection/read-collection.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import {
  type FilterNames,
  passesFilter,
  type RowFilter,
} from "../../ingest/collection/row-filter.js";
import { Sample } from "../../ingest/collection/sample.js";
import type { InputFile } from "../../ingest/import/input-file.js";
import { messages } from "../messages/catalogue.js";
import type { Progress } from "../progress.js";

/** Which rows of a collection are taken. */
export interface RowSelection {
  readonly filter: RowFilter;
  readonly sample: number | undefined;
  readonly context: LoadContext;
  readonly mapped: ColumnNames;
}

/**
 * Decides which rows of some files are taken. For a sample the files are read once more first: it
 * is drawn from all rows that pass the filters.
 * @returns whether a row is taken.
 */
export async function selectRows(
  files: readonly { readonly input: InputFile; readonly size: number }[],
  { filter, sample, context, mapped }: RowSelection,
  progress: Progress,
): Promise<(row: CollectionRow) => boolean> {
  const names = namesOf(context);
  const passes = (row: CollectionRow) => passesFilter(row, filter, names);
  if (sample === undefined) return passes;
  const drawn = new Sample(sample);
  const total = files.reduce((sum, each) => sum + each.size, 0);
  let bytes = 0;
  for (const { input } of files)
    for await (const item of readCollection(input, mapped, (count) => (bytes += count))) {
      if (item.kind === "row" && passes(item.row)) drawn.add(item.row);
      progress.update(
        messages().progress.drawingSample,
        Math.floor(bytes / 1e6),
        Math.ceil(total / 1e6),
      );
    }
  return (row) => passes(row) && drawn.has(row);
}

function namesOf(context: LoadContext): FilterNames {
  const { courts, courtIdsByName, causes, causeIdsByName, regions } = context;
  return {
    regionsOfCourt: (name) => {
      const id = courtIdsByName.get(name) ?? courtIdsByName.get(readCourtName(name)?.name ?? "");
      const region = courts.get(id ?? "")?.regionId;
      return region === undefined ? [] : [regions.get(region) ?? ""];
    },
    isCauseWithin: (narrow, broad) => {
      const wanted = causeIdsByName.get(broad);
      const cause = causes.get(causeIdsByName.get(narrow) ?? "");
      return wanted !== undefined && cause?.ancestors.includes(wanted) === true;
    },
  };
}
