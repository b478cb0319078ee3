import { isProvisionNumber, type ProvisionNumber } from "../domain/provision.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { InstrumentCatalogue } from "./catalogue.js";
import type { FoundProvision, InstrumentMention } from "./found-citation.js";
import type { NumberedPart } from "./provision-numbers.js";

/** Article 752, Art. 752(2), Articles 577 and 585, arts. 752-754, § 752. */
const ARTICLES = /(?:\b(?:articles?|arts?)\b\.?|§{1,2})\s{0,3}(?=\d)/giu;
/** 752, 133-1 is a range in English, 585(2), 563(1)(4), 585 paragraph 2, 563 para. 1 item 4. */
const IN_BRACKETS = String.raw`\s?\((\d{1,2})\)(?:\s?\((\d{1,2})\))?`;
const IN_WORDS = String.raw`,?\s?para(?:graph|\.)?\s?(\d{1,2})(?:,?\s?item\s?(\d{1,2}))?`;
const NUMBER = new RegExp(String.raw`(\d{1,4})(?!\d)(?:${IN_BRACKETS}|${IN_WORDS})?`, "iuy");
const JOINT = /\s?(?:,\s?and|,\s?or|,|&|and|or)\s{0,3}(?:art(?:icle|\.)?\s?)?(?=\d)/iuy;
const RANGE = /\s?(?:-|–|—|to|through)\s{0,3}(?:art(?:icle|\.)?\s?)?(?=\d)/iuy;
/** Between the articles and the name of the law that follows: of the, under the PRC. */
const OF = String.raw`\s{0,3}(?:,|of|in|under)\s{1,3}(?:the\s{1,3})?`;
const COUNTRY = String.raw`(?:(?:PRC|Chinese|China's)\s{1,3})?`;
const YEAR_BEFORE = String.raw`(?:(?<before>(?:19|20)\d\d)\s{1,3})?`;
const COUNTRY_AFTER = String.raw`(?:\s{1,3}of\s{1,3}(?:the\s{1,3})?(?:PRC|China|People's\s{1,3}Republic\s{1,3}of\s{1,3}China))?`;
const YEAR_AFTER = String.raw`(?:\s{0,3}\((?<year>(?:19|20)\d\d)(?:\s[a-z]{1,12})?\))?`;

/** What may stand before a name: Labor Contract Law is not the Contract Law. */
const BEGINS = LEXICON.expression(String.raw`(?:^|[^\w\s-]|\b{english-before-law})\s{0,3}$`, "iu");
/** Civil Code Interpretation is not the Civil Code. */
const GOES_ON = LEXICON.expression(
  String.raw`^\s{0,3}-?(?:[A-Z][a-z]|(?:judicial\s|implementing\s)?{english-rule}\b)`,
);

interface Shapes {
  /** The name behind the articles: … of the PRC Civil Code (2018). */
  readonly behind: RegExp;
  /** The name before them: PRC Civil Code (2018), … */
  readonly before: RegExp;
}

const shapesOf = new WeakMap<InstrumentCatalogue, Shapes | undefined>();
/** The longest name with its country and year. */
const LOOK_BACK = 160;

/**
 * The citations of a text that are written in English, in order: Contract Law art. 248, Article
 * 752(2) of the PRC Civil Code. Only names that the catalogue has are known, for in English nothing
 * else distinguishes a law from other words.
 */
export function findEnglishCitations(
  text: string,
  catalogue: InstrumentCatalogue | undefined,
): readonly FoundProvision[] {
  const shapes = catalogue && shapesFor(catalogue);
  if (shapes === undefined) return [];
  const found: FoundProvision[] = [];
  let end = 0;
  for (const match of text.matchAll(ARTICLES)) {
    const parts = readNumbers(text, match.index + match[0].length);
    const last = parts.at(-1);
    if (last === undefined || match.index < end) continue;
    const name = nameAround(text, match.index, last.to, shapes);
    if (name === undefined) continue;
    const start = Math.min(name.from, match.index);
    end = Math.max(name.to, last.to);
    found.push(...provisionsOf(text, name.mention, parts, { start, end }));
  }
  return found;
}

function readNumbers(text: string, from: number): readonly NumberedPart[] {
  const parts: NumberedPart[] = [];
  for (let at = from, range = false; ;) {
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    const number = match && numberOf(match);
    const before = parts.at(-1);
    if (!number) return parts;
    const to = NUMBER.lastIndex;
    if (range && before !== undefined) parts[parts.length - 1] = { ...before, to, last: number };
    else parts.push({ from: at, to, number });
    RANGE.lastIndex = JOINT.lastIndex = to;
    range = parts.at(-1)?.last === undefined && RANGE.test(text);
    if (range) at = RANGE.lastIndex;
    else if (JOINT.test(text)) at = JOINT.lastIndex;
    else return parts;
  }
}

function numberOf(match: RegExpExecArray): ProvisionNumber | undefined {
  const read = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  const article = Number(match[1]);
  const paragraph = read(match[2] ?? match[4]);
  const number = { article, paragraph, item: read(match[3] ?? match[5]) };
  return isProvisionNumber(number) ? number : undefined;
}

interface PlacedName {
  readonly from: number;
  readonly to: number;
  readonly mention: InstrumentMention;
}

function nameAround(
  text: string,
  from: number,
  to: number,
  { behind, before }: Shapes,
): PlacedName | undefined {
  behind.lastIndex = to;
  const after = behind.exec(text);

  if (after !== null)
    return GOES_ON.test(text.slice(behind.lastIndex, behind.lastIndex + 30))
      ? undefined
      : placed(after, to, behind.lastIndex);
  const offset = Math.max(0, from - LOOK_BACK);
  const found = before.exec(text.slice(offset, from));
  if (found === null || !BEGINS.test(text.slice(0, offset + found.index).slice(-30)))
    return undefined;
  return placed(found, offset + found.index, from);
}

function placed(match: RegExpExecArray, from: number, to: number): PlacedName {
  const { name = "", year, before } = match.groups ?? {};
  const stated = year ?? before;
  return {
    from,
    to,
    mention: { written: name, name, year: stated === undefined ? undefined : Number(stated) },
  };
}

/** The first of a list carries the name, wherever that stands; the others depend on it. */
function provisionsOf(
  text: string,
  instrument: InstrumentMention,
  parts: readonly NumberedPart[],
  whole: { readonly start: number; readonly end: number },
): readonly FoundProvision[] {
  const behind = (parts.at(-1)?.to ?? 0) < whole.end;
  const head = parts.length === 1 ? whole : { start: whole.start, end: parts[0]?.to ?? whole.end };
  return parts.map(({ from, to, number, last }, index) => {
    const isLast = index === parts.length - 1;
    const span = index === 0 ? head : { start: from, end: isLast && behind ? whole.end : to };
    return {
      kind: "PROVISION",
      raw: text.slice(span.start, span.end),
      ...span,
      instrument,
      number,
      last,
      dependsOn: index === 0 ? undefined : head,
    };
  });
}

/** A catalogue's English names make its shapes once; undefined where it has none. */
function shapesFor(catalogue: InstrumentCatalogue): Shapes | undefined {
  if (!shapesOf.has(catalogue)) shapesOf.set(catalogue, makeShapes(catalogue));
  return shapesOf.get(catalogue);
}

function makeShapes({ instruments }: InstrumentCatalogue): Shapes | undefined {
  const names = new Set(
    instruments
      .flatMap((each) => [each.title, ...each.aliases])
      .filter((name) => /^[a-z][a-z' ]+$/iu.test(name)),
  );
  if (names.size === 0) return undefined;
  const longestFirst = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.split(/\s+/u).join(String.raw`\s{1,3}`));
  const name = String.raw`\b(?<name>${longestFirst.join("|")})\b`;
  return {
    behind: new RegExp(OF + YEAR_BEFORE + COUNTRY + name + COUNTRY_AFTER + YEAR_AFTER, "iuy"),
    before: new RegExp(
      String.raw`(?:\b${YEAR_BEFORE}${COUNTRY})?${name}${COUNTRY_AFTER}${YEAR_AFTER}\s{0,3},?\s{0,3}$`,
      "iu",
    ),
  };
}
