import { LEXICON } from "../../lexicon/lexicon.js";
import type { Place } from "../../language/place.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { namesOfEntry } from "./head-names.js";
import { isWholeName } from "./names-in-prose.js";
import { representedBy } from "./represented-parties.js";
import { roleChainAt } from "./role-chain.js";
import type { RoleWord } from "./role-words.js";

/** A party as the head of a judgment names it: 上诉人（原审被告）：某公司，住所地… */
export interface HeadParty {
  readonly name: string;
  readonly role: RoleWord;
  /**
   * The other roles: those of earlier stages (原审被告), and those in a counterclaim (反诉被告).
   */
  readonly bracketed: readonly RoleWord[];
  readonly section: CaseSection;
  readonly place: Place;
}

/** Who acts or speaks for a party: 法定代表人：苏某，经理 */
export interface HeadPerson {
  /** As printed: 委托诉讼代理人. */
  readonly title: string;
  readonly kind: "AGENT" | "REPRESENTATIVE";
  readonly names: readonly string[];
  /** What the line says of them: 某律师事务所律师. */
  readonly description: string;
  /** The names of the parties for whom they act; those of the line above where it says nothing. */
  readonly actsFor: readonly string[];
  readonly section: CaseSection;
  readonly place: Place;
}

/** What the head of a judgment says of those who take part. */
export interface JudgmentHead {
  readonly parties: readonly HeadParty[];
  readonly persons: readonly HeadPerson[];
}

const HEAD = LEXICON.table<"AGENT" | "REPRESENTATIVE" | "SHARED" | "NO_PARTY" | "STORY" | "DETAIL">(
  "judgment-head",
);
/** The court's opinion and orders list no parties. */
const BELOW_THE_HEAD: ReadonlySet<SectionKind> = new Set([
  "FINDINGS",
  "REASONING",
  "RESULT",
  "TAIL",
  "PROVISIONS",
]);
/** 张某与某公司买卖合同纠纷一案民事判决书, （2020）…号 */
const DOCUMENT_NAME = /[书号]\s*$/u;
/** A case number ends so, and the first line may follow it without a break. */
const NUMBER_END = "号";
const SENTENCE_STOP = /[。；;\n]/u;
/** Words between a title and the name: 委托代理人（特别授权）：潘某 */
const TITLE_END = /^(?:[（(][^）)]{1,20}[）)])?(?<colon>\s*[：:∶︰﹕])?\s*/u;
const LONGEST_TITLE = 100;
const LONGEST_LINE = 600;

/** A line of the head by what opens it, wherever the line breaks are. */
interface Opening extends Place {
  readonly kind: "PARTY" | "AGENT" | "REPRESENTATIVE" | "NO_PARTY";
  readonly roles: readonly RoleWord[];
  /** The words of the title: 以上两被告共同委托诉讼代理人. */
  readonly title: string;
}

/**
 * Reads the head of a judgment as the official forms have it: one party a line, each opened by its
 * role, and below it those who act for it; also where the line breaks are lost. It ends where the
 * story of the case begins.
 */
export function readJudgmentHead(sections: readonly CaseSection[]): JudgmentHead {
  const parties: HeadParty[] = [];
  const persons: HeadPerson[] = [];
  for (const section of sections) {
    if (BELOW_THE_HEAD.has(section.kind)) break;
    const { openings, end } = openingsOf(section.text);
    openings.forEach((opening, index) => {
      const to = Math.min(openings[index + 1]?.from ?? end, end);
      if (opening.kind === "PARTY") parties.push(...partiesOf(opening, to, section));
      else if (opening.kind !== "NO_PARTY") {
        const person = personOf(opening, to, section, parties);
        if (person) persons.push(person);
      }
    });
    if (end < section.text.length) break;
  }
  return { parties, persons };
}

/** The openings of a head's lines, and where the head ends. */
function openingsOf(text: string): {
  readonly openings: readonly Opening[];
  readonly end: number;
} {
  const openings: Opening[] = [];
  let opensSentence = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (SENTENCE_STOP.test(sign) || /\s/u.test(sign)) {
      opensSentence = true;
      continue;
    }
    opensSentence ||= text.charAt(at - 1) === NUMBER_END;
    const opening = openingAt(text, at, opensSentence);
    if (opening) {
      openings.push(opening);
      at = opening.to - 1;
    } else if (opensSentence && isStory(text, at)) return { openings, end: at };
    opensSentence = false;
  }
  return { openings, end: text.length };
}

/**
 * Whether a sentence no longer lists who takes part: it begins the story, or has a role that is
 * no line's. A document's name is no sentence.
 */
function isStory(text: string, at: number): boolean {
  const sentence = sentenceFrom(text, at);
  if (DOCUMENT_NAME.test(sentence)) return false;
  return HEAD.has(sentence, "STORY") || roleChainAt(text, at) !== undefined;
}

function sentenceFrom(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < 300 && !SENTENCE_STOP.test(text.charAt(to))) to++;
  return text.slice(at, to);
}

/**
 * What opens a line at a place. Within a sentence only a title or a role with a colon does, since
 * line breaks may be lost: …董事长委托代理人：王某.
 */
function openingAt(text: string, at: number, opensSentence: boolean): Opening | undefined {
  const words = text.slice(at, at + LONGEST_TITLE);
  const roles = roleChainAt(text, at);
  if (roles && (roles.hasColon || (opensSentence && isPlainLine(text, at, roles.to))))
    return { kind: "PARTY", roles: roles.words, title: "", from: at, to: roles.to };
  for (const kind of ["NO_PARTY", "AGENT", "REPRESENTATIVE", "SHARED"] as const) {
    if (kind === "SHARED" && !opensSentence) continue;
    const title = HEAD.search(words, kind);
    if (title?.from !== 0) continue;
    const end = TITLE_END.exec(words.slice(title.to));
    const hasColon = end?.groups?.["colon"] !== undefined;
    if (!hasColon && (!opensSentence || HEAD.has(sentenceFrom(text, at), "STORY"))) continue;
    return {
      kind: kind === "SHARED" ? "AGENT" : kind,
      roles: [],
      title: words.slice(0, title.to),
      from: at,
      to: at + title.to + (end?.[0].length ?? 0),
    };
  }
  return undefined;
}

/** 被告王某，男，汉族: a line without a colon has nothing but names behind the role. */
function isPlainLine(text: string, at: number, to: number): boolean {
  const sentence = sentenceFrom(text, at);
  if (HEAD.has(sentence, "STORY") || HEAD.has(sentence, "SHARED")) return false;
  const names = namesOfEntry(text.slice(to, to + LONGEST_LINE));
  return names.length > 0 && names.every(({ name }) => isWholeName(name));
}

/** 上诉人（原审被告）：章某、赵某。 */
function partiesOf(opening: Opening, end: number, section: CaseSection): readonly HeadParty[] {
  const [role, ...bracketed] = opening.roles;
  if (role === undefined) return [];
  return namesOfEntry(section.text.slice(opening.to, end)).map(({ name, to }) => ({
    name,
    role,
    bracketed,
    section,
    place: { from: opening.from, to: opening.to + to },
  }));
}

/** 委托诉讼代理人：潘某、袁某，某律师事务所律师。 */
function personOf(
  opening: Opening,
  end: number,
  section: CaseSection,
  parties: readonly HeadParty[],
): HeadPerson | undefined {
  const words = section.text.slice(opening.to, end);
  const names = namesOfEntry(words);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  return {
    title: opening.title,
    kind: opening.kind === "AGENT" ? "AGENT" : "REPRESENTATIVE",
    names: names.map(({ name }) => name),
    description: words.slice(last.to).replace(/^[，,\s]+|[。；;\s]+$/gu, ""),
    actsFor: representedBy(opening.title, parties),
    section,
    place: { from: opening.from, to: opening.to + last.to },
  };
}
