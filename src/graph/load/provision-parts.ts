import {
  parseProvisionId,
  provisionCitation,
  provisionId,
  provisionLabel,
  type ProvisionNumber,
  provisionPosition,
} from "../../domain/provision.js";
import type { Database, WriteTransaction } from "../database.js";
import type { Row } from "../row.js";
import { inBatches } from "./batches.js";
import { type WriteRow, writeRows } from "./write-rows.js";

type PartRow = WriteRow<"write/merge-provision-parts">;

/**
 * Creates the paragraphs and items that cases cite and that no instrument record describes, under
 * existing articles. A citation of a missing article was resolved before the load and is among the
 * case's unresolved statements.
 */
export async function makeProvisionParts(
  run: WriteTransaction,
  cited: readonly Cited[],
): Promise<void> {
  const parts = await partsOf(cited, (ids) => run("read/existing-provisions", { ids }));
  for (const kind of ["PARAGRAPH", "ITEM"])
    await writeRows(
      run,
      "write/merge-provision-parts",
      parts.filter((part) => part.properties.kind === kind),
    );
}

/** Rows of the cited paragraphs and items that the graph lacks. */
export async function missingParts(
  database: Database,
  cited: readonly Cited[],
): Promise<readonly PartRow[]> {
  const read = async (ids: readonly string[]): Promise<readonly Row[]> =>
    (
      await Promise.all(
        inBatches(ids, 2000).map((batch) =>
          database.read("read/existing-provisions", { ids: batch }),
        ),
      )
    ).flat();
  const parts = await partsOf(cited, read);
  const held = new Set((await read(parts.map((part) => part.id))).map((row) => row.string("id")));
  return parts.filter((part) => !held.has(part.id));
}

interface Cited {
  readonly provisionId: string;
}

/** Each part once, with the paragraphs of items. */
async function partsOf(
  cited: readonly Cited[],
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly PartRow[]> {
  const wanted = new Map(
    cited.flatMap(({ provisionId: id }) => {
      const parsed = parseProvisionId(id);
      if (parsed?.number.paragraph === undefined) return [];
      const { article, suffix } = parsed.number;
      return [
        [
          id,
          { ...parsed, articleId: provisionId(parsed.instrumentId, { article, suffix }) },
        ] as const,
      ];
    }),
  );
  if (wanted.size === 0) return [];
  const articles = await read([...new Set([...wanted.values()].map((each) => each.articleId))]);
  const titles = new Map(articles.map((row) => [row.string("id"), row.string("instrumentTitle")]));
  const parts = [...wanted.values()].flatMap(({ instrumentId, number, articleId }) => {
    const title = titles.get(articleId);
    return title === undefined ? [] : partRows(instrumentId, title, number);
  });
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

function partRows(
  instrumentId: string,
  instrumentTitle: string,
  number: ProvisionNumber,
): readonly PartRow[] {
  const { article, suffix, paragraph, item } = number;
  const part = (kind: "PARAGRAPH" | "ITEM", place: ProvisionNumber, parentId: string): PartRow => ({
    id: provisionId(instrumentId, place),
    parentId,
    properties: {
      kind,
      instrumentId,
      label: provisionLabel(place),
      citation: provisionCitation(instrumentTitle, provisionLabel(place)),
      position: provisionPosition(place),
    },
  });
  const place = { article, suffix, paragraph: paragraph ?? 1 };
  const paragraphRow = part("PARAGRAPH", place, provisionId(instrumentId, { article, suffix }));
  return item === undefined
    ? [paragraphRow]
    : [paragraphRow, part("ITEM", { ...place, item }, provisionId(instrumentId, place))];
}
