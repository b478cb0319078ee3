/** What stands between two groups of digits; OTHER keeps them apart. */
type Gap = "SPACE" | "HYPHEN" | "LINE" | "OTHER";

/** Digits in one piece, and what separates them from the digits before. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
}

/** Several groups that may be one number: 6222 0212 3456 7890. */
export interface JoinedGroups {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many groups they are. */
  readonly count: number;
  /** Whether a line break cuts the number, as in text that was read from a page. */
  readonly broken: boolean;
}

/** Every run of digits of a text in half-width form. */
export function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let before: number | undefined;
  for (const found of text.matchAll(/\d+/gu)) {
    const end = found.index + found[0].length;
    groups.push({
      start: found.index,
      end,
      gap: before === undefined ? "OTHER" : gapBetween(text, before, found.index),
    });
    before = end;
  }
  return groups;
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (to - from > 12) return "OTHER";
  const between = text.slice(from, to);
  if (between === "-") return "HYPHEN";
  if (between === " " || between === "  ") return "SPACE";
  return /^[ \t]*\r?\n[ \t]*$/u.test(between) ? "LINE" : "OTHER";
}

/**
 * The groups from `index` on where their lengths are those of `shape` and one sign separates them
 * all; else undefined.
 */
export function groupsOfShape(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
  shape: readonly number[],
): JoinedGroups | undefined {
  const first = groups[index];
  if (first === undefined || first.end - first.start !== shape[0]) return undefined;
  const gap = groups[index + 1]?.gap;
  for (const [offset, length] of shape.entries()) {
    const group = groups[index + offset];
    if (group === undefined || group.end - group.start !== length) return undefined;
    if (offset > 0 && (group.gap !== gap || (gap !== "SPACE" && gap !== "HYPHEN")))
      return undefined;
  }
  return joined(text, groups, index, shape.length, false);
}

/**
 * The group at `index` and the one on the next line, where together they have so many digits; else
 * undefined.
 */
export function groupsOverLine(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
  length: number,
): JoinedGroups | undefined {
  const first = groups[index];
  const second = groups[index + 1];
  if (first === undefined || second?.gap !== "LINE") return undefined;
  if (first.end - first.start + second.end - second.start !== length) return undefined;
  return joined(text, groups, index, 2, true);
}

/** How many groups a number may have: no number is written in more pieces than it has digits. */
const MOST_GROUPS = 30;

/**
 * The groups from `index` on as one number of `least` to `most` digits, however it is divided: 3101
 * 1519 9002, 3 1 0 1, or over a line break. A number in one piece is joined with the next line
 * only, and only where it is not complete without it.
 */
export function groupsOfLength(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
  { least, most }: { readonly least: number; readonly most: number },
): JoinedGroups | undefined {
  let digits = 0;
  let complete = 0;
  for (let count = 1; count <= MOST_GROUPS; count++) {
    const group = groups[index + count - 1];
    if (group === undefined || (count > 1 && !continues(text, group, digits, least))) break;
    digits += group.end - group.start;
    if (digits > most) break;
    if (digits >= least) complete = count;
    if (count === 1 && digits > LONGEST_PIECE && digits >= least) break;
  }
  return complete === 0 ? undefined : joined(text, groups, index, complete, false);
}

/** The longest piece of a number that is written in pieces. */
const LONGEST_PIECE = 8;

/**
 * Whether a group goes on with the number before it; a date or a list's number on the next line
 * does not.
 */
function continues(text: string, group: DigitGroup, digits: number, least: number): boolean {
  const length = group.end - group.start;
  if (group.gap === "OTHER" || /^ ?[年月日元万亿.、)]/u.test(text.slice(group.end, group.end + 2)))
    return false;
  return group.gap === "LINE"
    ? digits < least || length >= 4
    : digits < least || length <= LONGEST_PIECE;
}

function joined(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
  count: number,
  broken: boolean,
): JoinedGroups {
  const parts = groups.slice(index, index + count);
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    digits: parts.map((group) => text.slice(group.start, group.end)).join(""),
    count,
    broken,
  };
}
