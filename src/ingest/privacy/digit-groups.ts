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
    groups.push({ start: found.index, end, gap: before === undefined ? "OTHER" : gapBetween(text, before, found.index) });
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

/** The groups from `index` on where their lengths are those of `shape` and one sign separates them all; else undefined. */
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
    if (offset > 0 && (group.gap !== gap || (gap !== "SPACE" && gap !== "HYPHEN"))) return undefined;
  }
  return joined(text, groups, index, shape.length, false);
}

/** The group at `index` and the one on the next line, where together they have so many digits; else undefined. */
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

function joined(text: string, groups: readonly DigitGroup[], index: number, count: number, broken: boolean): JoinedGroups {
  const parts = groups.slice(index, index + count);
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    digits: parts.map((group) => text.slice(group.start, group.end)).join(""),
    count,
    broken,
  };
}
