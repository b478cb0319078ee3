import { fromChineseNumber } from "../../domain/chinese-number.js";
import { normalizeTitle } from "../../domain/normalize-title.js";
import { slugOf } from "../../domain/node-id.js";
import type { StatuteHeading } from "../../domain/statute-text.js";
import type { HeldProvision } from "./held-provision.js";

/**
 * The ids of a text's headings: of the same heading where the instrument has it already (by its
 * number under the same parent, else by its title), else new ones in the records' form:
 * provision:civil-code/book-1/chapter-2.
 * @returns one id for each heading, in order.
 */
export function headingIds(
  instrumentId: string,
  headings: readonly StatuteHeading[],
  held: readonly HeldProvision[],
): readonly string[] {
  const ids: string[] = [];
  const used = new Set<string>();
  const taken = new Set(held.map((each) => each.id));
  for (const [index, heading] of headings.entries()) {
    const parentId =
      heading.parent === undefined ? instrumentId : (ids[heading.parent] ?? instrumentId);
    const free = held.filter(
      (each) => each.parentId === parentId && each.kind === heading.kind && !used.has(each.id),
    );
    const same =
      free.find((each) => sameNumber(each.label, heading.label)) ??
      free.find((each) => sameTitle(each, heading));
    const place =
      headings.slice(0, index).filter((each) => each.parent === heading.parent).length + 1;
    const id = same?.id ?? freeId(parentId, instrumentId, heading.kind, place, taken);
    taken.add(id);
    used.add(id);
    ids.push(id);
  }
  return ids;
}

function freeId(
  parentId: string,
  instrumentId: string,
  kind: StatuteHeading["kind"],
  place: number,
  taken: ReadonlySet<string>,
): string {
  const above = parentId === instrumentId ? `provision:${slugOf(instrumentId)}` : parentId;
  const id = `${above}/${kind.toLowerCase()}-${place}`;
  return taken.has(id) ? freeId(parentId, instrumentId, kind, place + 1, taken) : id;
}

/** Whether two numbers of headings are the same: 第三章 and 第3章, 一 and 第一章. */
function sameNumber(a: string, b: string): boolean {
  const number = headingNumber(a);
  return number === undefined ? a === b : number === headingNumber(b);
}

function headingNumber(label: string): number | undefined {
  return fromChineseNumber(label.replace(/[第分编章节（）()]/gu, ""));
}

/** Whether two titles of headings are the same: 总则 and 总则编. */
function sameTitle(a: HeldProvision, b: StatuteHeading): boolean {
  const plain = (title: string | undefined) => normalizeTitle(title ?? "").replace(/编$/u, "");
  return plain(a.title) === plain(b.title);
}
