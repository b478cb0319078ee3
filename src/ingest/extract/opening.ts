import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection } from "./case-text.js";
import { isPartyName, organizationEnd } from "./party-name.js";
import { NAME_DOT, NAME_SIGN } from "./person-names.js";
import type { CauseNames } from "./ports.js";
import { roleWordAtStart, roleWordsIn } from "./role-words.js";
import { surnameOf } from "./surnames.js";

/** Who has a dispute about what, as a judgment says it once: 原告甲与被告乙买卖合同纠纷一案. */
export interface CaseOpening {
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** The words between the parties and 一案, without the stage: 买卖合同纠纷. */
  readonly matter: string;
}

/** The sentence stands above the story, behind the parties. */
const REACH = 4000;
const LONGEST_SENTENCE = 900;
const CASE = new RegExp(
  LEXICON.expression("一案(?=[，,。；：:]|{behind-case}|$)").source +
    LEXICON.expression("|(?=[，,](?:{not-content}|于[^，。]{4,20}向{own-court}{request-verbs}))")
      .source,
  "gu",
);
const BRACKET = /[（(](?<inside>[^（）()]{1,120})[）)]/gu;
const NAMING = LEXICON.expression("{short-name-notes}|{name-notes}");
const PREFIX = LEXICON.expression(
  "^(?:[^，。]{0,12}?{opening-prefixes}|{own-court}[\\d年月日于]{0,14}(?:对|就))",
);
const HEADING_END = LEXICON.expression(
  "(?:一案)?{heading-stages}?{heading-kinds}?{heading-matters}?{heading-documents}$",
);
const DIVIDER = LEXICON.expression("^{side-dividers}(?!讼)");
const JOINER = LEXICON.expression("^(?:{party-joiners}|[一二三四五六七八九十\\d]{1,4}(?:人|名))");
const NEXT = LEXICON.expression("{side-dividers}|{party-joiners}");
const MATTER = LEXICON.expression("^{matter-openings}");
const TAIL = LEXICON.expression("(?<=.{4}){matter-tails}{0,3}$");
/** 于2018年5月7日作出的某行罚决字（2018）1号行政处罚决定 */
const ACT = LEXICON.expression("^(?:于.{4,14}日)?所?{making}的?(?:[^，。]{0,40}号)?(?:《|“)?");
const MARK = /^[、，]/u;
const CASE_END = LEXICON.expression("{case-series}?案$");
const MOST_PARTIES = 60;
const LONGEST_MATTER = 40;
/** Causes right: 32 of 33, 29 at double, 32 at half. */
const SHORTEST_ORGANIZATION = 4;
/** Causes right: 31 of 33 at half, 32 at double. */
const LONGEST_DEPARTMENT = 12;
const DEPARTMENT = LEXICON.expression("{department-ends}$");
/** What stands between two parties, and in no name of one. */
const BETWEEN = LEXICON.expression("[、，,：:]|{between-parties}");
const NO_END = LEXICON.expression("(?<!{no-name-ends})").source;
const NAME = new RegExp(`^(?:${NAME_SIGN}|${NAME_DOT}){2,6}${NO_END}$`, "u");
/** A name whose surname is not known, before the next: 双某春、 */
const SHORT_NAME = LEXICON.expression("^\\p{Script=Han}{2,4}(?=、|{behind-short-name})");
/** A short name in brackets behind a name. */
const SHORTENED = /^[（(][^（）()]{2,20}[）)]/u;

/**
 * The first sentence of a judgment that says of whom and of what it is: …一案.
 * @param known the parties that the head names, so that a name need not be guessed from its form.
 */
export function readOpening(
  sections: readonly CaseSection[],
  causes: CauseNames,
  known: readonly string[],
): CaseOpening | undefined {
  for (const section of sections) {
    if (
      (section.kind === "REASONING" && section.heading !== "裁判依据") ||
      section.kind === "RESULT" ||
      section.kind === "TAIL"
    )
      continue;
    const text = section.text.slice(0, REACH);
    for (const found of text.matchAll(CASE)) {
      const before = text.slice(Math.max(0, found.index - LONGEST_SENTENCE), found.index);
      const sentence = before.slice(
        Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1,
      );
      const opening = readSentence(plainSentence(sentence), causes, known);
      if (opening?.isSuit === true) return opening;
    }
  }
  return undefined;
}

/**
 * The same as the heading of a file says it: 甲与乙买卖合同纠纷二审民事判决书.
 */
export function readHeading(
  title: string,
  causes: CauseNames,
  known: readonly string[],
): CaseOpening | undefined {
  const words = title.replace(HEADING_END, "");
  return words === title ? undefined : readSentence(plainSentence(words), causes, known);
}

/** 甲与乙买卖合同纠纷案: the name of a case as its parties and its matter make it. */
export function captionOf(
  { first, second, matter }: CaseOpening,
  known: readonly string[],
): string | undefined {
  const others = second.length > 0 ? second : known.filter((name) => !first.includes(name));
  const sides = [first, others].map((names) => names.join("、")).filter((names) => names !== "");
  return `${sides.join("与")}${matter.replace(CASE_END, "")}案`;
}

/** The sentence without the brackets that give short names and earlier roles. */
function plainSentence(sentence: string): string {
  return sentence
    .replace(BRACKET, (all: string, inside: string) =>
      NAMING.test(inside) || roleWordsIn(inside).length > 0 ? "" : all,
    )
    .replace(PREFIX, "");
}

function readSentence(
  sentence: string,
  causes: CauseNames,
  known: readonly string[],
): (CaseOpening & { readonly isSuit: boolean }) | undefined {
  const sides: [string[], string[]] = [[], []];
  let side: 0 | 1 = 0;
  let rest = sentence;
  let named = true; // a name must follow: at the beginning, and behind a role
  let hasRole = false;
  for (let count = 0; count < MOST_PARTIES; count++) {
    const role = roleWordAtStart(rest);
    if (role) {
      rest = rest.slice(role.length).replace(/^[：:]/u, "");
      named = true;
      hasRole = true;
    }
    const end = nameEnd(rest, causes, known) ?? (named ? upToNext(rest) : undefined);
    const name = rest.slice(0, end ?? 0);
    if (end !== undefined && isPartyName(name)) sides[side].push(name);
    rest = rest.slice(end ?? 0).replace(SHORTENED, "");
    named = false;
    if (causes.idOf(withoutTail(rest)) !== undefined) break;
    const divider = DIVIDER.exec(rest)?.[0];
    const joiner = divider === undefined ? JOINER.exec(rest)?.[0] : undefined;
    if (divider === undefined && joiner === undefined) break;
    const behind = rest.slice((divider ?? joiner ?? "").length);
    const goesOn =
      divider !== undefined ||
      roleWordAtStart(behind) !== undefined ||
      JOINER.test(behind) ||
      nameEnd(behind, causes, known) !== undefined;
    if (!goesOn) break;
    if (divider !== undefined && sides[0].length > 0) side = 1;
    rest = behind;
  }
  const matter = rest
    .replace(ACT, "")
    .replace(TAIL, "")
    .replace(/^[的之等，、]|[的”》]$/gu, "");
  const isMatter = matter.length >= 2 && matter.length <= LONGEST_MATTER && !/[，：]/u.test(matter);
  if (!isMatter || sides[0].length === 0) return undefined;
  return { first: sides[0], second: sides[1], matter, isSuit: hasRole || sides[1].length > 0 };
}

/** Where the name ends with which some words begin. */
function nameEnd(words: string, causes: CauseNames, known: readonly string[]): number | undefined {
  const listed = known.filter(
    (name) => words.startsWith(name) && isPartyName(name) && !MARK.test(name),
  );
  if (listed.length > 0) return Math.max(...listed.map((name) => name.length));
  if (MATTER.test(words)) return undefined;
  const organization = wholeOrganizationEnd(words, causes);
  if (organization !== undefined) return organization;
  const surname = surnameOf(words);
  if (surname === undefined) return SHORT_NAME.exec(words)?.[0].length;
  return [2, 1, 3]
    .map((given) => surname.length + given)
    .find((end) => isName(words.slice(0, end)) && endsName(words.slice(end), causes));
}

/** An organisation with its departments: 某县公安局交通警察大队. */
function wholeOrganizationEnd(words: string, causes: CauseNames): number | undefined {
  let end = organizationEnd(words);
  if (end === undefined || end < SHORTEST_ORGANIZATION || holdsTwo(words.slice(0, end)))
    return undefined;
  const before = words.slice(0, Math.max(0, words.slice(0, end).search(/[与和及]/u)));
  if (organizationEnd(before) === before.length || isPerson(before)) return undefined;
  for (;;) {
    const more = organizationEnd(words.slice(end));
    if (more === undefined || more > LONGEST_DEPARTMENT) return end;
    if (causes.idOf(withoutTail(words.slice(end))) !== undefined) return end; // 公司盈余分配纠纷
    const department = words.slice(end, end + more);
    if (holdsTwo(department) || !DEPARTMENT.test(department)) return end;
    end += more;
  }
}

function isPerson(words: string): boolean {
  return words.length <= 4 && surnameOf(words) !== undefined && isName(words);
}

function holdsTwo(words: string): boolean {
  return BETWEEN.test(words) || roleWordsIn(words).length > 0;
}

function isName(words: string): boolean {
  return NAME.test(words) && !MATTER.test(words);
}

/** Whether what stands behind a person's name shows that it ended. */
function endsName(rest: string, causes: CauseNames): boolean {
  return (
    rest === "" ||
    MATTER.test(rest) ||
    JOINER.test(rest) ||
    DIVIDER.test(rest) ||
    causes.idOf(withoutTail(rest)) !== undefined
  );
}

function upToNext(words: string): number | undefined {
  const at = words.search(NEXT);
  return at < 2 ? undefined : at;
}

function withoutTail(matter: string): string {
  return matter.replace(TAIL, "");
}
