import {
  parseProvisionId,
  provisionCitation,
  provisionId,
  provisionLabel,
  type ProvisionNumber,
  provisionPosition,
} from "../../domain/provision.js";
import type { WriteTransaction } from "../database.js";
import { type WriteRow, writeRows } from "./write-rows.js";

type PartRow = WriteRow<"write/merge-provision-parts">;

/**
 * Makes the paragraphs and items that cases cite and that no instrument record describes, under
 * articles that exist. What cites an article that does not exist was resolved before the load and
 * is among the case's unresolved entries.
 */
export async function makeProvisionParts(
  run: WriteTransaction,
  cited: readonly { readonly provisionId: string }[],
): Promise<void> {
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
  if (wanted.size === 0) return;
  const ids = [...new Set([...wanted.values()].map((each) => each.articleId))];
  const articles = await run("read/existing-provisions", { ids });
  const titles = new Map(articles.map((row) => [row.string("id"), row.string("instrumentTitle")]));
  const parts = [...wanted.values()].flatMap(({ instrumentId, number, articleId }) => {
    const title = titles.get(articleId);
    return title === undefined ? [] : partRows(instrumentId, title, number);
  });
  for (const kind of ["PARAGRAPH", "ITEM"]) {
    const level = new Map(
      parts.filter((part) => part.properties.kind === kind).map((part) => [part.id, part]),
    );
    await writeRows(run, "write/merge-provision-parts", [...level.values()]);
  }
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
