import { LEXICON } from "../lexicon/lexicon.js";

/**
 * How a sentence reports another's words. PLEADS: 辩称, which no court does. STATES: 公司说. ARGUES:
 * 原告认为. REQUESTS: 申请, 主张. OFFERS: 提供, of which only what it is to prove is speech.
 */
const KINDS = ["PLEADS", "STATES", "ARGUES", "REQUESTS", "OFFERS"] as const;

/** Words that report a speaker other than a court. */
interface Report {
  /** Whose words they are; empty where the verb alone says that it is a party. */
  readonly subject: string;
  readonly how: (typeof KINDS)[number];
  /** The words that follow the verb. */
  readonly speech: string;
}

type Sign =
  /** 一审法院, 可以, 综上: no party, though it stands before 认为. */
  | "NO_PARTY"
  /** 我, 我司: who writes an account of the own matter states it. */
  | "WRITER"
  /** A court goes on itself behind what it reports: ……，依照《某法》第十条应予支持. */
  | "COURT_GOES_ON"
  /** 不成立, 本院: what is reported is judged. */
  | "COURT_JUDGES"
  /** 经查, 但实际: what follows is found, not claimed. */
  | "FOUND"
  /** 再审申请不符合《某法》第十条: the request itself is judged. */
  | "REQUEST_JUDGED"
  /** 被告提出……的主张，不符合《某法》第十条的规定 */
  | "PLEA_JUDGED"
  /** 提供录音，证明…; 不能证明 is a court's word. */
  | "PROVES"
  | "FAILS_TO_PROVE"
  /** 构成, 系: a claim of what is so, rather than of a right. */
  | "SAYS_WHAT_IS";

const SIGNS = LEXICON.table<Sign>("reported-speech");
const sourceOf = (pattern: string) => LEXICON.expression(pattern).source;
const STATING = sourceOf("(?<!{no-stating})称(?!{no-stating-behind})");
const SAYING = sourceOf("(?<={claimants}{still}?)说(?!{no-saying-behind})");
const VERBS = [
  `(?<STATES>${STATING}|${SAYING})`,
  sourceOf("(?<!{defending}辩)(?<ARGUES>{arguing})"),
  sourceOf("(?<!{no-requesting})(?<REQUESTS>{requesting})(?!{stating-behind})"),
  sourceOf("(?<OFFERS>{offering})"),
];
/** Whose words are reported: 廖某认为, 某公司还主张, 老板说; not 可以认为, 简称, 该主张, 说明. */
const REPORTS = new RegExp(
  LEXICON.expression("(?<PLEADS>{pleading})").source +
    `|(?:^|[，,：:])(?<subject>[^，,。：:“《]{1,30}?)(?:${VERBS.join("|")})`,
  "gu",
);
/** What stands farther behind its verb is taken for the writer's own account of the case. */
const CLAIM_REACH = 30;

/**
 * Whether a citation stands in what its sentence reports of a party:
 * 某公司还主张一审适用…第十条错误.
 * @param before the words of the sentence before the citation.
 */
export function isPartyReported(before: string): boolean {
  const report = reportsIn(before).at(-1);
  if (report === undefined) return false;
  const { how, speech } = report;
  if (SIGNS.has(speech, "PLEA_JUDGED")) return false;
  if (how === "OFFERS") return SIGNS.has(speech, "PROVES") && !SIGNS.has(speech, "FAILS_TO_PROVE");
  if (how === "REQUESTS" && SIGNS.has(speech, "REQUEST_JUDGED")) return false;
  if (!/[，,]/u.test(speech.slice(1))) return true; // 原告认为，依照…第十条: the party's own speech
  return how !== "REQUESTS" && !SIGNS.has(speech, "COURT_GOES_ON") && !isJudged(speech);
}

/** Whether the words before a place in its sentence are a party's plea: 被告辩称，…… */
export function isPleaded(before: string): boolean {
  return reportsIn(before).some(({ how }) => how === "PLEADS");
}

/**
 * Whether a fact is only claimed: 被告辩称其系|挂靠; not 被告辩称已付清，但本院查明其|逾期两期, where
 * the court goes on, nor 承租人要求出租人|解锁, which states what happened.
 * @param before the words of the sentence before the fact.
 */
export function isClaimed(before: string): boolean {
  return reportsIn(before).some(({ subject, how, speech }) => {
    if (speech.length > CLAIM_REACH || SIGNS.has(subject, "WRITER")) return false;
    const argues = how === "ARGUES" || how === "REQUESTS";
    const claims = argues ? SIGNS.has(speech, "SAYS_WHAT_IS") : how !== "OFFERS";
    return claims && !isJudged(speech) && !SIGNS.has(speech, "FOUND");
  });
}

const DENYING_SPEECH = LEXICON.expression("{denying-speech}", "u");

/** Whether words are said by a party, whatever becomes of them: 出租人称, 承租人否认; not 我认为. */
export function isPartySpeech(before: string): boolean {
  if (DENYING_SPEECH.test(before)) return true;
  return reportsIn(before).some(
    ({ subject, how }) => how !== "OFFERS" && !SIGNS.has(subject, "WRITER"),
  );
}

/**
 * Where what a party is only reported to claim begins in a clause: behind 出租人称. 0 where nothing
 * is claimed there.
 */
export function speechStart(clause: string): number {
  const found = reportsIn(clause)[0];
  const isSpeech = found !== undefined && SPEECH.has(found.how) && isClaimed(clause);
  return isSpeech ? clause.length - found.speech.length : 0;
}

const SPEECH: ReadonlySet<Report["how"]> = new Set(["PLEADS", "STATES", "ARGUES"]);

function reportsIn(before: string): readonly Report[] {
  return [...before.matchAll(REPORTS)].flatMap((found) => {
    const subject = found.groups?.["subject"] ?? "";
    const how = KINDS.find((kind) => found.groups?.[kind] !== undefined);
    if (how === undefined || SIGNS.has(subject, "NO_PARTY")) return [];
    return { subject, how, speech: before.slice(found.index + found[0].length) };
  });
}

/** Behind a report the court goes on, and what follows is no report any more. */
function isJudged(speech: string): boolean {
  return SIGNS.has(speech, "COURT_JUDGES");
}
