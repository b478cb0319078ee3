import { provisionLabel } from "../../domain/provision.js";
import type { Fault } from "../record/fault.js";
import type { DraftArticle, DraftStatute } from "./draft.js";

/**
 * Every article number once and none missing, 之一 behind the article that it was put after: a text
 * with gaps is not the statute.
 */
export function checkSequence(draft: DraftStatute): readonly Fault[] {
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  let before = { article: 0, suffix: 0 };
  for (const block of draft.blocks) {
    if (block.type === "heading") continue;
    const label = provisionLabel(block);
    const place = { file: draft.file, line: block.line, key: label };
    const earlier = lines.get(label);
    if (earlier !== undefined)
      faults.push({
        ...place,
        expectation: { code: "UNIQUE_ARTICLE", line: earlier },
      });
    else if (isBehind(before, block))
      faults.push({
        ...place,
        expectation: { code: "ARTICLE_ORDER", before: provisionLabel(before) },
      });
    else if (!follows(before, block))
      faults.push({
        ...place,
        expectation: { code: "ARTICLE_BEFORE", missing: missingBefore(before, block) },
      });
    lines.set(label, earlier ?? block.line);
    if (!isBehind(before, block)) before = { article: block.article, suffix: block.suffix };
  }
  return faults;
}

type Place = Pick<DraftArticle, "article" | "suffix">;

function isBehind(before: Place, next: Place): boolean {
  return (
    next.article < before.article ||
    (next.article === before.article && next.suffix <= before.suffix)
  );
}

function follows(before: Place, next: Place): boolean {
  return next.article === before.article
    ? next.suffix === before.suffix + 1
    : next.article === before.article + 1 && next.suffix === 0;
}

/** 第四条, or 第四条至第六条. */
function missingBefore(before: Place, next: Place): string {
  if (next.article === before.article)
    return provisionLabel({ article: next.article, suffix: before.suffix + 1 });
  const first = before.article + 1;
  const last = next.suffix > 0 ? next.article : next.article - 1;
  return first >= last
    ? provisionLabel({ article: first })
    : `${provisionLabel({ article: first })}至${provisionLabel({ article: last })}`;
}
