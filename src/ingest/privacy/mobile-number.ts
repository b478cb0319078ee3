import { LEXICON } from "../../lexicon/lexicon.js";
import {
  type DigitGroup,
  groupsOfShape,
  groupsOverLine,
  type JoinedGroups,
} from "./digit-groups.js";
import { endsFree, isOtherNumber, standsFree, wordsBefore } from "./number-context.js";

/** How the eleven digits are written: 13800138000, 138 0013 8000, 138-00138000. */
const SHAPES = [[11], [3, 4, 4], [4, 3, 4], [4, 4, 3], [3, 8], [7, 4], [3, 3, 5]];

/** 联系电话：13800138000, Tel13800138000 */
const PHONE_LABEL = LEXICON.expression("{phone-label}[^,。;\\n\\d]{0,8}$", "iu");

/**
 * The groups at `index` as a mobile number of the mainland, with the country's code where it stands
 * before, or undefined.
 */
export function mobileNumberAt(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
): JoinedGroups | undefined {
  const group = groups[index];
  if (group === undefined) return undefined;
  const plus = text.charAt(group.start - 1) === "+" ? 1 : 0;
  const digits = text.slice(group.start, Math.min(group.end, group.start + 16));
  if (/^(?:00)?861[3-9]\d{9}$/u.test(digits))
    return accepted(text, {
      start: group.start - plus,
      end: group.end,
      digits,
      count: 1,
      broken: false,
    });
  if (digits === "0086" || (plus === 1 && digits === "86")) {
    const next = groups[index + 1]?.gap;
    const number =
      next === "SPACE" || next === "HYPHEN" ? nationalNumberAt(text, groups, index + 1) : undefined;
    if (number !== undefined)
      return accepted(text, { ...number, start: group.start - plus, count: number.count + 1 });
  }
  const national = nationalNumberAt(text, groups, index);
  return national === undefined ? undefined : accepted(text, national);
}

function nationalNumberAt(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
): JoinedGroups | undefined {
  for (const shape of SHAPES) {
    const found = groupsOfShape(text, groups, index, shape);
    if (found !== undefined && /^1[3-9]/u.test(found.digits)) return found;
  }
  const broken = groupsOverLine(text, groups, index, 11);
  return broken !== undefined && /^1[3-9]/u.test(broken.digits) ? broken : undefined;
}

/**
 * What is called a phone number is one; other eleven digits are, unless their neighbours say
 * otherwise.
 */
function accepted(text: string, found: JoinedGroups): JoinedGroups | undefined {
  const labelled = PHONE_LABEL.test(wordsBefore(text, found.start));
  if (found.broken && !labelled) return undefined;
  const free = standsFree(text, found.start, found.end) || (labelled && endsFree(text, found.end));
  return free && (labelled || !isOtherNumber(text, found.start, found.end)) ? found : undefined;
}
