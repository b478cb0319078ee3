import { fromChineseNumber } from "../domain/chinese-number.js";
import { parseCaseNumber } from "../domain/case-number.js";
import type { CleanText } from "./clean-text.js";
import type { FoundCaseNumber, FoundCitation, FoundGuidingCase, FoundLibraryCase } from "./found-citation.js";

const SUFFIX = "(?:之[一二三四五六七八九十0-9]{1,3})?";
/** （2023）沪0115民初1234号之一; （2023）沪0115民初1234、1235号; 2023沪0115民初1234号. */
const CURRENT = new RegExp(
  "(?:[(\\[](?<year>(?:19|20)\\d{2})[)\\]]|(?<!\\d)(?<bare>20\\d{2})(?=(?:最高法|[\\p{Script=Han}]\\d{2})))" +
    "(?<code>最高法|[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔云藏陕甘青宁新兵军]\\d{0,4})" +
    "(?<kind>(?:(?![字第号年月])\\p{Script=Han}){1,6}?)" +
    `(?<number>\\d{1,7})(?<more>(?:[、,和及-](?:\\d{1,7})){0,30})号(?<suffix>${SUFFIX})`,
  "gu",
);
/** （2012）西民四初字第438号, (2015)执申字第12号, （2010）沪一中民四（商）终字第5号. */
const OLD = new RegExp(
  `[(\\[](?:19|20)\\d{2}[)\\]](?:(?![字第号])[\\p{Script=Han}0-9]|\\(\\p{Script=Han}{1,3}\\)){1,16}字第?\\d{1,6}号${SUFFIX}`,
  "gu",
);
/** The 1235号 of …1234号、1235号 and of …1234号和第1235号; not …1234号、9号楼. */
const NEXT_NUMBER = new RegExp(
  `(?:[、,-]|和|及|与|以及|至|到)(?<raw>第?(?<number>\\d{1,7})号(?![楼院房室门铺库线车桌厂仓地井船机轮店摊柜箱])(?<suffix>${SUFFIX}))`,
  "uy",
);

const NUMBER = "[0-9〇零一二三四五六七八九十百]{1,5}";
/** 指导案例24号, 最高人民法院指导性案例第24号, 第24号指导案例, 指导案例（24号）; 指导案例1号、2号; 检例第45号. */
const GUIDING = new RegExp(
  "(?:(?<issuer>最高人民(?:法院|检察院)|最高(?:法院|检察院|院|法|检))(?:发布的|公布的)?)?(?:第[0-9一二三四五六七八九十]{1,3}批)?" +
    `(?:指导性?案例第?(?<after>${NUMBER})号?(?=号|[、和及与](?:第?${NUMBER})号)号?|第?(?<before>${NUMBER})号指导性?案例|` +
    `指导性?案例\\(第?(?<inside>${NUMBER})号\\)|检例第(?<example>${NUMBER})号?(?=号|[、和及与](?:第?${NUMBER}号)号?)号?)`,
  "gu",
);
const NEXT_GUIDING = new RegExp(`(?:[、,]|和|及|与)(?<raw>第?(?<number>${NUMBER})号?(?=号|[、和及与]第?${NUMBER}号)号?)`, "uy");
/** 2025-02-1-182-002: year, field, kind of procedure, cause of action, order. */
const LIBRARY = /(?<![\d-])((?:19|20)\d{2}-\d{2}-\d-\d{3}-\d{3})(?![\d-])/gu;

/** The case numbers, guiding cases and numbers of the case library in a text, each kind in order. */
export function findCases(clean: CleanText): readonly FoundCitation[] {
  return [...caseNumbers(clean), ...guidingCases(clean), ...libraryCases(clean)];
}

function caseNumbers(clean: CleanText): readonly FoundCaseNumber[] {
  const found: FoundCaseNumber[] = [];
  const { plain } = clean;
  const add = (from: number, to: number, words: string, head?: FoundCaseNumber) => {
    const caseNumber = parseCaseNumber(words);
    if (caseNumber === undefined) return undefined;
    const { start, end } = clean.spanOf(from, to);
    const dependsOn = head && { start: head.start, end: head.end };
    const each: FoundCaseNumber = { kind: "CASE_NUMBER", raw: clean.text.slice(start, end), start, end, caseNumber, dependsOn };
    found.push(each);
    return each;
  };
  for (const match of plain.matchAll(CURRENT)) {
    const { year, bare, code = "", kind = "", number = "", more = "", suffix = "" } = match.groups ?? {};
    const letters = `(${year ?? bare ?? ""})${code}${kind}`;
    const whole = match.index + match[0].length;
    const end = more === "" ? whole : whole - suffix.length - 1 - more.length;
    const head = add(match.index, end, `${letters}${number}号${more === "" ? suffix : ""}`);
    if (head === undefined) continue;
    let at = end;
    for (const each of more.matchAll(/[、,和及-](\d+)/gu)) {
      const last = each.index + each[0].length === more.length;
      const from = end + each.index + 1;
      at = from + (each[1] ?? "").length + (last ? 1 + suffix.length : 0);
      add(from, at, `${letters}${each[1] ?? ""}号${last ? suffix : ""}`, head);
    }
    for (NEXT_NUMBER.lastIndex = whole; ;) {
      const next = NEXT_NUMBER.exec(plain);
      if (next?.groups === undefined) break;
      const from = NEXT_NUMBER.lastIndex - (next.groups["raw"] ?? "").length;
      add(from, NEXT_NUMBER.lastIndex, `${letters}${next.groups["number"] ?? ""}号${next.groups["suffix"] ?? ""}`, head);
    }
  }
  for (const match of plain.matchAll(OLD)) add(match.index, match.index + match[0].length, match[0]);
  return found;
}

function guidingCases(clean: CleanText): readonly FoundGuidingCase[] {
  const found: FoundGuidingCase[] = [];
  const add = (from: number, to: number, digits: string, issuer: FoundGuidingCase["issuer"], head?: FoundGuidingCase) => {
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
  return found.sort((a, b) => a.start - b.start).filter((each, index) => each.start >= (found[index - 1]?.end ?? 0));
}

function libraryCases(clean: CleanText): readonly FoundLibraryCase[] {
  return [...clean.plain.matchAll(LIBRARY)].map((match) => {
    const { start, end } = clean.spanOf(match.index, match.index + match[0].length);
    return { kind: "LIBRARY_CASE", raw: clean.text.slice(start, end), start, end, number: match[0] };
  });
}
