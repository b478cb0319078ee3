import type { PartyRole } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { isPartyName, leadingName, partyKind, withoutOthers } from "./party-name.js";
import type { CauseNames } from "./ports.js";
import { roleWordAtEnd, roleWordAtStart } from "./role-words.js";
import { surnameOf } from "./surnames.js";

/** A party as the name of a case lists it. */
export interface ListedParty {
  readonly name: string;
  /** The role that the name of the case states: 甲诉乙, 甲与乙、第三人丙, 甲申请执行乙. */
  readonly role?: PartyRole | undefined;
  /** On which side of 与 or 诉 the party stands. */
  readonly side: "FIRST" | "SECOND";
}

/** The name of a case in its parts: 某公司与张某等融资租赁合同纠纷案. */
export interface ParsedCaseName {
  readonly parties: readonly ListedParty[];
  /** The words between the parties and 案, as printed: 融资租赁合同纠纷. */
  readonly matter?: string | undefined;
  /**
   * The official cause of action that the matter is, and whether a word had to be added to find it
   * (集资诈骗 → 集资诈骗罪).
   */
  readonly cause?:
    { readonly id: string; readonly name: string; readonly exact: boolean } | undefined;
}

const DESCRIPTION = LEXICON.expression("^{person-descriptions}");
const LIST = /[、，,；;]|以及|(?<=[\p{Script=Han}])(?:暨)/u;
const CASE_END = LEXICON.expression("{case-series}?[一两二三]?{case-words}$");
const BETWEEN = LEXICON.expression("{between-words}$");
/** A number, a year or a mark behind the name: （2023）沪0115民初1号, （指导案例1号） */
const BEHIND = /\s*[（(【\[](?:[^（）()【】]{0,60}[）)】\]]|(?:19|20)\d{2}[）)\]〕]\S{2,30}号)$/u;
/** 甲诉乙, 甲申请执行乙, 甲与乙, 甲、第三人乙: what stands between the sides. */
const DIVIDERS = LEXICON.table<"SUES" | "ENFORCES" | "WITH" | "AND" | "THIRD_PARTY">(
  "case-name-dividers",
);
/** 集资诈骗 → 集资诈骗罪, 破产清算 → 申请破产清算: in the order in which they are tried. */
const COMPLETIONS = LEXICON.table<"BEFORE" | "AFTER">("cause-completions");
const CRIME = LEXICON.expression("{crime-ends}$");
const LONGEST_CAUSE = 40;
/** Characters that are kept of a name; a list of parties may have no end. */
const LONGEST_CASE_NAME = 400;

/**
 * Reads parties and cause of action from the name of a case. What it does not state it leaves out:
 * the names around 与 have no role, those around 诉 have one.
 */
export function parseCaseName(printed: string, causes: CauseNames): ParsedCaseName {
  const name = (
    printed
      .slice(0, LONGEST_CASE_NAME)
      .split(/——|--|[（(][）)]/u)
      .at(-1) ?? ""
  ).trim();
  const body = name
    .replace(BEHIND, "")
    .replace(/^[“"]|[”"]$/gu, "")
    .replace(CASE_END, "");
  const found = causeAtEnd(body, causes);
  const head = found === undefined ? body : body.slice(0, body.length - found.length);
  const parts = sidesOf(head);
  const isCrime = found !== undefined && CRIME.test(found.name);
  const first = listed(parts.first, parts.second === undefined && found === undefined);
  const second =
    parts.second === undefined
      ? { names: [], rest: "" }
      : listed(parts.second, found === undefined);
  const roles = isCrime ? ({ first: "ACCUSED", second: undefined } as const) : parts.roles;
  const rest = second.rest || first.rest;
  const matter = `${rest}${found === undefined ? "" : body.slice(body.length - found.length)}`;
  // 网络信息购物合同纠纷 is more than a 合同纠纷
  const isWhole = found !== undefined && rest === "";
  return {
    parties: unique([
      ...first.names.map((each) => ({
        name: each.name,
        role: suing(each.role, roles.first),
        side: "FIRST" as const,
      })),
      ...second.names.map((each) => ({
        name: each.name,
        role: each.role ?? roles.second,
        side: "SECOND" as const,
      })),
    ]),
    matter: matter === "" ? undefined : matter,
    cause: isWhole ? { id: found.id, name: found.name, exact: found.exact } : undefined,
  };
}

/** 案外人秦某诉某公司: who sues is the plaintiff, whatever he was before. */
function suing(own: PartyRole | undefined, ofSide: PartyRole | undefined): PartyRole | undefined {
  return own === "OUTSIDER" && ofSide === "PLAINTIFF" ? ofSide : (own ?? ofSide);
}

interface FoundCause {
  readonly id: string;
  readonly name: string;
  readonly exact: boolean;
  /** Characters of the case's name that it takes. */
  readonly length: number;
}

/**
 * The longest official name that ends where the name of the case does; then with 罪, 纠纷 or 申请
 * added.
 */
function causeAtEnd(body: string, causes: CauseNames): FoundCause | undefined {
  const longest = Math.min(LONGEST_CAUSE, body.length);
  const completions = COMPLETIONS.rows.flatMap(({ means, words = [] }) =>
    words.map(
      (word) => (means === "BEFORE" ? [word, ""] : ["", word]) as readonly [string, string],
    ),
  );
  for (const [before, after] of [["", ""] as const, ...completions])
    for (let length = longest; length >= 2; length--) {
      const name = `${before}${body.slice(body.length - length)}${after}`;
      const id = causes.idOf(name);
      if (id !== undefined) return { id, name, exact: before === "" && after === "", length };
    }
  return undefined;
}

interface Sides {
  readonly first: string;
  readonly second?: string | undefined;
  readonly roles: {
    readonly first?: PartyRole | undefined;
    readonly second?: PartyRole | undefined;
  };
}

/** Divides the list of parties at the word between the sides. */
function sidesOf(head: string): Sides {
  const sues = DIVIDERS.search(head, "SUES");
  if (sues && sues.from > 0)
    return {
      first: head.slice(0, sues.from),
      second: head.slice(sues.to),
      roles: { first: "PLAINTIFF", second: "DEFENDANT" },
    };
  const enforces = DIVIDERS.search(head, "ENFORCES");
  if (enforces && enforces.from > 0) {
    const second = head.slice(enforces.to);
    return second === ""
      ? { first: head.slice(0, enforces.from), roles: { first: "EXECUTION_APPLICANT" } }
      : {
          first: head.slice(0, enforces.from),
          second,
          roles: { first: "EXECUTION_APPLICANT", second: "JUDGMENT_DEBTOR" },
        };
  }
  for (const divider of ["WITH", "AND", "THIRD_PARTY"] as const) {
    const at = DIVIDERS.search(head, divider)?.from ?? -1;
    if (at <= 0) continue;
    const first = head.slice(0, at);
    const second = head.slice(at + 1);
    if (divider !== "AND" || (isPartyName(first) && partyKind(lastOf(first)) !== "UNKNOWN"))
      return { first, second, roles: {} };
  }
  return { first: head, roles: {} };
}

function lastOf(list: string): string {
  return withoutOthers(list.split(LIST).at(-1) ?? list);
}

interface ListedNames {
  readonly names: readonly { readonly name: string; readonly role?: PartyRole | undefined }[];
  /** What follows the last name and is no name. */
  readonly rest: string;
}

/** The names of a list. Where `openEnd`, words of the matter may follow the last name. */
function listed(list: string, openEnd: boolean): ListedNames {
  const items = list.split(LIST).flatMap(splitAnd);
  const names: { name: string; role?: PartyRole | undefined }[] = [];
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const role = roleWordAtStart(item);
    const words = withoutDescription(item.slice(role?.length ?? 0).replace(/^[：:\s]/u, ""));
    const bare = withoutOthers(withoutRole(words)).replace(BETWEEN, "").trim();
    if (isPartyName(bare) && (!(isLast || openEnd) || isWholeName(bare, openEnd))) {
      names.push({ name: bare, role: role?.role });
      continue;
    }
    const before =
      /^(?<name>[^等]{2,40})等(?:[\d一二三四五六七八九十]{1,4}人)?[\p{Script=Han}]{2,}$/u.exec(bare)
        ?.groups?.["name"];
    const name = before !== undefined && isPartyName(before) ? before : leadingName(bare);
    if (name !== undefined) names.push({ name, role: role?.role });
    const more = items.slice(index + 1).map((each) => `、${each}`);
    return { names, rest: [bare.slice(name?.length ?? 0).replace(/^等/u, ""), ...more].join("") };
  }
  return { names, rest: "" };
}

/** 某公司等案外人执行异议案 */
function withoutRole(words: string): string {
  return words.slice(0, words.length - (roleWordAtEnd(words)?.length ?? 0));
}

/** 储户冯某某, 股东马某: what a person is, before a masked name. */
function withoutDescription(words: string): string {
  const rest = words.replace(DESCRIPTION, "");
  return surnameOf(rest) !== undefined && rest.includes("某") ? rest : words;
}

/**
 * Whether the last words of a list are a name and nothing more. Before a known cause of action any
 * words are one.
 */
function isWholeName(name: string, openEnd: boolean): boolean {
  const kind = partyKind(name);
  if (kind === "PERSON" && !openEnd) return true;
  if (kind !== "UNKNOWN") return (leadingName(name) ?? name) === name;
  return !openEnd && leadingName(name) === undefined;
}

/** 甲公司及乙 are two names where both have the form of one; 某住房和城乡建设局 is one. */
function splitAnd(item: string): readonly string[] {
  for (const word of ["及", "和"]) {
    const at = item.indexOf(word);
    if (at <= 0) continue;
    const [first, second] = [item.slice(0, at), item.slice(at + 1)];
    if (partyKind(first) !== "UNKNOWN" && leadingName(withoutOthers(second)) !== undefined)
      return [first, ...splitAnd(second)];
    if (partyKind(first) === "PERSON" && partyKind(withoutOthers(second)) !== "UNKNOWN")
      return [first, second];
  }
  return [item];
}

/** One entry a name. The same mask on both sides (某某诉某某) says nothing of who is who. */
function unique(parties: readonly ListedParty[]): readonly ListedParty[] {
  return parties
    .filter((each, index) => parties.findIndex((other) => other.name === each.name) === index)
    .map((each) =>
      parties.some((other) => other.name === each.name && other.side !== each.side)
        ? { ...each, role: undefined }
        : each,
    );
}
