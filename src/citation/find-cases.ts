import { fromChineseNumber } from "../domain/chinese-number.js";
import { findCaseNumbers, parseCaseNumber } from "../language/case-numbers.js";
import type { CleanText } from "../language/normal-form.js";
import { anyOf } from "../lexicon/compile-pattern.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type {
  FoundCaseNumber,
  FoundCitation,
  FoundGuidingCase,
  FoundLibraryCase,
} from "./found-citation.js";

const NUMBER = "[0-9〇零一二三四五六七八九十百]{1,5}";
/** 号, or what leads to the 号 of the next number: 指导案例1、2号. */
const FOLLOWED = `号?(?=号|[、和及与]第?${NUMBER}号)号?`;
const ISSUED = `(?:(?<issuer>${anyOf(LEXICON.list("supreme-organs"))})${anyOf(LEXICON.list("issued-by"))}?)?`;
const GUIDING_CASE = anyOf(LEXICON.list("guiding-case"));
const SHAPES = [
  `${GUIDING_CASE}第?(?<after>${NUMBER})${FOLLOWED}`,
  `第?(?<before>${NUMBER})号${GUIDING_CASE}`,
  `${GUIDING_CASE}\\(第?(?<inside>${NUMBER})号\\)`,
  `${anyOf(LEXICON.list("procuratorate-case"))}第(?<example>${NUMBER})${FOLLOWED}`,
];
/**
 * 指导案例24号, 最高人民法院指导性案例第24号, 第24号指导案例, 指导案例（24号）; 指导案例1号、2号;
 * 检例第45号.
 */
const GUIDING = new RegExp(
  `${ISSUED}(?:第[0-9一二三四五六七八九十]{1,3}批)?(?:${SHAPES.join("|")})`,
  "gu",
);
const NEXT_GUIDING = new RegExp(
  `(?:[、,]|和|及|与)(?<raw>第?(?<number>${NUMBER})${FOLLOWED})`,
  "uy",
);
/** 2025-02-1-182-002: year, field, kind of procedure, cause of action, order. */
const LIBRARY = /(?<![\d-])((?:19|20)\d{2}-\d{2}-\d-\d{3}-\d{3})(?![\d-])/gu;

/**
 * The case numbers, guiding cases and numbers of the case library in a text, each kind in order.
 */
export function findCases(clean: CleanText): readonly FoundCitation[] {
  return [...caseNumbers(clean), ...guidingCases(clean), ...libraryCases(clean)];
}

/**
 * The numbers of people's courts; what only has the form of one is left out, with what its list
 * goes on with.
 */
function caseNumbers(clean: CleanText): readonly FoundCaseNumber[] {
  return findCaseNumbers(clean.plain).flatMap(
    ({ from, to, normalized, head }): FoundCaseNumber[] => {
      const caseNumber = parseCaseNumber(normalized);
      if (caseNumber === undefined) return [];
      const { start, end } = clean.spanOf(from, to);
      const dependsOn = head && clean.spanOf(head.from, head.to);
      return [
        {
          kind: "CASE_NUMBER",
          raw: clean.text.slice(start, end),
          start,
          end,
          caseNumber,
          dependsOn,
        },
      ];
    },
  );
}

function guidingCases(clean: CleanText): readonly FoundGuidingCase[] {
  const found: FoundGuidingCase[] = [];
  const add = (
    from: number,
    to: number,
    digits: string,
    issuer: FoundGuidingCase["issuer"],
    head?: FoundGuidingCase,
  ) => {
    const number = fromChineseNumber(digits);
    if (!number) return undefined;
    const { start, end } = clean.spanOf(from, to);
    const dependsOn = head && { start: head.start, end: head.end };
    const each: FoundGuidingCase = {
      kind: "GUIDING_CASE",
      raw: clean.text.slice(start, end),
      start,
      end,
      issuer,
      number,
      dependsOn,
    };
    found.push(each);
    return each;
  };
  for (const match of clean.plain.matchAll(GUIDING)) {
    const { issuer: named = "", after, before, inside, example } = match.groups ?? {};
    const issuer = named.includes("检") || example !== undefined ? "PROCURATORATE" : "COURT";
    const to = match.index + match[0].length;
    const head = add(match.index, to, after ?? before ?? inside ?? example ?? "", issuer);
    if (head === undefined || (after ?? example) === undefined) continue;
    for (NEXT_GUIDING.lastIndex = to; ;) {
      const next = NEXT_GUIDING.exec(clean.plain);
      if (next?.groups === undefined) break;
      add(
        NEXT_GUIDING.lastIndex - (next.groups["raw"] ?? "").length,
        NEXT_GUIDING.lastIndex,
        next.groups["number"] ?? "",
        issuer,
        head,
      );
    }
  }
  // The second of 指导案例1号、指导案例2号 is found from either side: the first find stands.
  return found
    .sort((a, b) => a.start - b.start)
    .filter((each, index) => each.start >= (found[index - 1]?.end ?? 0));
}

function libraryCases(clean: CleanText): readonly FoundLibraryCase[] {
  return [...clean.plain.matchAll(LIBRARY)].map((match) => {
    const { start, end } = clean.spanOf(match.index, match.index + match[0].length);
    return {
      kind: "LIBRARY_CASE",
      raw: clean.text.slice(start, end),
      start,
      end,
      number: match[0],
    };
  });
}
