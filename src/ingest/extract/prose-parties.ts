import type { PartyRole } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { Place } from "../../language/place.js";
import type { JoinedSections } from "./joined-sections.js";
import type { NameMention } from "./masked-names.js";
import { NameReader } from "./name-at.js";
import { verbBehind } from "./party-roles.js";
import { roleChainAt } from "./role-chain.js";
import { isRoleOfSuit, rolePlaces, roleWordAtEnd, saysNoSide } from "./role-words.js";

/** A role that running text gives to a name. */
export interface ProseRole {
  readonly name: string;
  /** Undefined where the text names a party without a role: 甲与乙纠纷一案. */
  readonly role?: PartyRole | undefined;
  /** The role word as printed; undefined where a verb shows the role. */
  readonly word?: string | undefined;
  readonly withoutSide: boolean;
  readonly place: Place;
  /** Where the list of names begins in which it stands. */
  readonly list: number;
  /** Whether it is only that the party answers, which any but the plaintiff may do. */
  readonly answers?: boolean | undefined;
}

const VERBS = LEXICON.table<"ANSWERS" | "HEARS" | "VERSUS">("party-verbs");
const HEAD = LEXICON.table<"STORY" | "PLEADING">("judgment-head");
const SENTENCE_STOP = /[。；;\n]/u;
/** 某公司（以下简称某公司）辩称 */
const NOTE = /^[（(][^（()）]{2,30}[）)]/u;
/**
 * Names are counted wherever they stand, so that the work grows faster than the text; few judgments
 * are longer, and those name their parties before.
 */
const LONGEST_TEXT = 60_000;
/** The opening of a document stands among its first signs. */
const LONGEST_OPENING = 900;

/**
 * The parties of a court's text that has no head which lists them: those of its opening (上诉人甲因
 * 与被上诉人乙…纠纷一案) and, where the opening does not name both sides, those to whom the text
 * gives a role or lets them speak (原告甲诉称, 甲向本院提出诉讼请求, 乙辩称).
 */
export function proseParties(
  joined: JoinedSections,
  known: readonly string[],
): readonly ProseRole[] {
  const reader = new NameReader(joined.text.slice(0, LONGEST_TEXT), known);
  const opening = openingOf(reader.text);
  const all = [...roleWordClaims(reader), ...speakerClaims(reader, opening)].toSorted(
    (a, b) => a.place.from - b.place.from,
  );
  const opened = all.filter(
    ({ place }) => opening !== undefined && place.from >= opening.from && place.to <= opening.to,
  );
  const names = new Set(opened.map(({ name }) => name));
  for (const name of ofBody(all, opened)) names.add(name);
  const given = all.filter(({ name }) => names.has(name));
  return given.filter(
    ({ name, answers }) =>
      answers !== true || !given.some((each) => each.name === name && each.answers !== true),
  );
}

/** The sentence that says who is in dispute with whom. */
function openingOf(text: string): Place | undefined {
  let from = 0;
  while (from < Math.min(text.length, LONGEST_OPENING)) {
    let to = from;
    while (to < text.length && !SENTENCE_STOP.test(text.charAt(to))) to++;
    const sentence = text.slice(from, to);
    if (HEAD.has(sentence, "PLEADING")) return undefined;
    if (HEAD.has(sentence, "STORY")) return { from, to };
    from = to + 1;
  }
  return undefined;
}

/** 原告俞某, 被上诉人（原审被告）某公司、章某 */
function roleWordClaims(reader: NameReader): readonly ProseRole[] {
  return rolePlaces(reader.text).flatMap((from) => {
    const chain = roleChainAt(reader.text, from);
    const [own] = chain?.words ?? [];
    if (chain === undefined || own === undefined || !isRoleOfSuit(own.role)) return [];
    return reader.listAt(chain.to).flatMap(({ name, to }) =>
      chain.words.map(({ role, word }) => ({
        name,
        role,
        word,
        withoutSide: saysNoSide(word),
        place: { from, to },
        list: from,
      })),
    );
  });
}

/** Who speaks at the beginning of a sentence: 甲、乙向本院提出诉讼请求, 丙辩称, 丁因诉某局…提起上诉 */
function speakerClaims(reader: NameReader, opening: Place | undefined): readonly ProseRole[] {
  const { text } = reader;
  const claims: ProseRole[] = [];
  for (let from = 0; from < text.length; from++) {
    const isStart = from === 0 || /[。；;\n号]/u.test(text.charAt(from - 1));
    const isHeard =
      opening !== undefined &&
      from > opening.from &&
      from < opening.to &&
      VERBS.has(text.slice(Math.max(0, from - 6), from), "HEARS") &&
      roleWordAtEnd(text.slice(Math.max(0, from - 8), from + 1)) === undefined;
    if (!isStart && !isHeard) continue;
    const names = reader.listAt(roleChainAt(text, from)?.to ?? from);
    const last = names.at(-1);
    if (last === undefined) continue;
    const to = last.to + (NOTE.exec(text.slice(last.to, last.to + 34))?.[0].length ?? 0);
    claims.push(...speech(text, from, to, names));
    if (opening !== undefined && from >= opening.from && from < opening.to)
      claims.push(...disputants(reader, names, to, opening));
  }
  return claims;
}

/** The role that the words behind a subject give it. */
function speech(
  text: string,
  from: number,
  to: number,
  names: readonly NameMention[],
): readonly ProseRole[] {
  const rest = text.slice(to, to + 80);
  const verb = verbBehind(rest);
  const answers = verb === undefined && VERBS.search(rest, "ANSWERS")?.from === 0;
  if (verb === undefined && !answers) return [];
  return names.map(({ name }) => ({
    name,
    role: verb?.role ?? "DEFENDANT",
    withoutSide: verb?.withoutSide ?? false,
    place: { from, to: to + (verb?.length ?? 2) },
    list: from,
    answers,
  }));
}

/** 甲因诉乙…一案，不服…，向本院提起上诉: the one who acts, and the other. */
function disputants(
  reader: NameReader,
  names: readonly NameMention[],
  to: number,
  opening: Place,
): readonly ProseRole[] {
  const versus = VERBS.search(reader.text.slice(to, to + 4), "VERSUS");
  if (versus?.from !== 0) return [];
  const others = reader.listAt(to + versus.to);
  const clauses = reader.text.slice(to, opening.to).split(/[，,]/u).slice(1);
  // who objects in a later clause may be the other
  const verb = clauses
    .flatMap((clause) => verbBehind(clause) ?? [])
    .find(({ role }) => role !== "OBJECTOR");
  const isSuit = reader.text.slice(to, to + versus.to).endsWith("诉");
  return [
    ...names.map(({ name, from, to: end }) => ({
      name,
      role: verb?.role ?? (isSuit ? ("PLAINTIFF" as const) : undefined),
      withoutSide: verb?.withoutSide ?? false,
      place: { from, to: end },
      list: from,
    })),
    ...others.map(({ name, from, to: end }) => ({
      name,
      role: isSuit ? ("DEFENDANT" as const) : undefined,
      withoutSide: false,
      place: { from, to: end },
      list: from,
    })),
  ];
}

/** The roles of one side in every kind of proceedings. */
const SIDES: readonly ReadonlySet<PartyRole>[] = [
  new Set(["PLAINTIFF", "APPELLANT", "APPLICANT", "EXECUTION_APPLICANT", "OBJECTOR"]),
  new Set(["DEFENDANT", "APPELLEE", "RESPONDENT", "JUDGMENT_DEBTOR", "ACCUSED"]),
  new Set(["THIRD_PARTY"]),
];

/**
 * The names of the body on the sides of which the opening names nobody: those that have a role of
 * the side more than once, with those that are listed with them; where none has, all.
 */
function ofBody(all: readonly ProseRole[], opened: readonly ProseRole[]): readonly string[] {
  const isPair = opened.some(({ role }) => role === undefined);
  return SIDES.flatMap((side, index) => {
    const isGiven = opened.some(({ role }) =>
      role === undefined ? isPair && index < 2 : side.has(role),
    );
    if (isGiven) return [];
    const own = all.filter(({ role }) => role !== undefined && side.has(role));
    const lists = new Map<string, Set<number>>();
    for (const { name, list } of own) lists.set(name, (lists.get(name) ?? new Set()).add(list));
    const often = own.filter(({ name }) => (lists.get(name)?.size ?? 0) > 1);
    const withThem = new Set(often.map(({ list }) => list));
    return (often.length === 0 ? own : own.filter(({ list }) => withThem.has(list))).map(
      ({ name }) => name,
    );
  });
}
