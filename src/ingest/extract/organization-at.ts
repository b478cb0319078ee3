import { LEXICON } from "../../lexicon/lexicon.js";
import { endsNames, type NamePlaces } from "./name-places.js";
import { PROSE } from "./names-in-prose.js";
import { isPartyName } from "./party-name.js";

const BETWEEN_NAMES = LEXICON.expression("^{between-names}");

/** What the names of organisations end with. */
const ENDS = LEXICON.table<"COMPANY" | "AUTHORITY">("organization-ends");
/** 分公司, 支行: parts of an organisation that end its name. */
const PART = LEXICON.expression("{organization-parts}$");
/** 某中心（有限合伙） */
const LEGAL_FORM = LEXICON.expression("^[（(]{legal-forms}[）)]");
const BRACKET = /^[（(][^（()）]{1,20}[）)]/u;
/** Characters of a name's bracket with some blanks. */
const LONGEST_BRACKET = 24;
const LONGEST_ORGANIZATION = 60;
/** Signs between two ends of one name: 某公司北京第三分公司. */
const LONGEST_PART = 12;
const MOST_ENDS = 6;

/**
 * The end of the organisation's name that begins at a place: of the ends that follow each other
 * (某公司 北京分公司) the last behind which the name can end, or the one that stands most often.
 */
export function organizationEndAt(places: NamePlaces, from: number): number | undefined {
  const end = lastEnd(places, from);
  return end === undefined
    ? undefined
    : end + (LEGAL_FORM.exec(places.text.slice(end, end + 12))?.[0].length ?? 0);
}

/** Whether a name goes on as that of an organisation: 黄某某服务部, 康平县规划局. */
export function goesOnAsOrganization(places: NamePlaces, from: number, to: number): boolean {
  const end = organizationEndAt(places, from);
  if (end === undefined || end <= to) return false;
  const between = places.text.slice(to, end);
  const border = places.border(to);
  if (border === "SIGN") return false;
  const [own, longer] = [places.occurrences(from, to), places.occurrences(from, end)];
  if (border === "NONE") return own.length === longer.length || places.border(end) !== "NONE";
  if (places.border(end) === "NONE") return false;
  // 张某与某公司 is two names, 康某和某局 one where the first never stands without the second
  return !BETWEEN_NAMES.test(between) && own.length === longer.length;
}

/** How many signs the bracket has that stands at a place; none where none does. */
export function bracketLength(text: string, at: number): number {
  return BRACKET.exec(text.slice(at, at + LONGEST_BRACKET))?.[0].length ?? 0;
}

/** The end of an organisation's name without its legal form in brackets. */
function lastEnd(places: NamePlaces, from: number): number | undefined {
  const named = endsOf(places, from).filter(
    (end) => isPartyName(places.text.slice(from, end)) || end - from > 6,
  );
  const bordered = named.filter((end) => places.border(end) !== "NONE");
  if (bordered.length > 0) return bordered.at(-1);
  const counts = named.map((end) => places.occurrences(from, end).length);
  const most = Math.max(...counts);
  return most > 1
    ? named.findLast((_end, index) => counts[index] === most)
    : (named.findLast((end) => PART.test(places.text.slice(from, end))) ?? named[0]);
}

/** Where the organisation's name that begins at a place may end, by its words alone. */
function endsOf(places: NamePlaces, from: number): readonly number[] {
  const run = runFrom(places.text, from);
  if (run.length < 2 || PROSE.has(run, "NOT_OPENING")) return [];
  const ends: number[] = [];
  let last = 0;
  for (let at = 1; at < run.length && ends.length < MOST_ENDS; at++) {
    const found = ENDS.at(run, at);
    if (found === undefined || found.to <= last) continue;
    const end = found.to;
    if (/[（(][^）)]*$/u.test(run.slice(0, end))) continue;
    if (last > 0 && at - last > LONGEST_PART) break;
    if (PROSE.has(run.slice(last, end), "NOT_WITHIN")) break;
    if (last > 0 && PROSE.has(run.slice(last, last + 1), "FOLLOWS") && at > last) break;
    // 某出版社有限公司 is one name, 某厅政府信息公开 begins with one
    if (at === last && found.means === "COMPANY") ends.pop();
    if (at === last && found.means === "AUTHORITY" && places.border(from + end) === "NONE") break;
    ends.push(from + end);
    last = end;
    at = end - 1;
  }
  return ends;
}

/** The signs that a name may have, from a place on; brackets belong to it where it goes on. */
function runFrom(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < LONGEST_ORGANIZATION) {
    const sign = text.charAt(to);
    if (endsNames(sign) || sign === "）" || sign === ")") break;
    if (sign !== "（" && sign !== "(") {
      to++;
      continue;
    }
    const length = bracketLength(text, to);
    const isOwn = length > 0 && !/[：:，、,]|称/u.test(text.slice(to, to + length));
    if (!isOwn || !/\p{Script=Han}/u.test(text.charAt(to + length))) break;
    to += length;
  }
  return text.slice(from, to);
}
