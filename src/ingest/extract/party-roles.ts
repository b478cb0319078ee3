import type { PartyRole } from "../../domain/closed-lists.js";
import type { NameMention } from "./masked-names.js";
import { roleWordAtEnd, roleWordsIn, saysNoSide } from "./role-words.js";
import type { Place } from "../../language/place.js";

/** A role that the words around a name give to it. */
export interface RoleMention {
  readonly name: string;
  readonly role: PartyRole;
  /** Whether it says nothing of whose side the party is on in the suit: a role in a counterclaim (反诉) or a review (再审, 复议). */
  readonly sideUnsaid?: boolean | undefined;
  /** The words that show it: role word and name, or name and verb. */
  readonly place: Place;
}

/** What may stand between a name and its verb, one after the other: 对判决不服，… 遂 … 以…为由，… 于…年 */
const BETWEEN =
  /^(?:[^，。；]{0,12}?不服[^，。；]{0,10}?(?=[，,]|提起|提出|向|上诉|申请)[，,]?|遂|便|即|故|又|后|再次?|因此|为此|于是|亦|也|仍|共同|分别|多次|先后|等人?|以[^。；]{2,60}为由[，,]?|于[^，。；]{2,14}[日月年][，,]?)/u; // prettier-ignore
const MOST_BETWEEN = 4;
const AFTER: readonly (readonly [role: PartyRole, behind: RegExp])[] = [
  // 某公司不服，提起上诉 · 某公司上诉至北京金融法院
  ["APPELLANT", /^(?:提起|提出)?(?:向[^，。；]{2,24}(?:提起|提出)?)?上诉(?!人|期|审)/u],
  // 某公司遂提起案外人执行异议之诉 · 张某诉至法院 · 李某向某区人民法院提起诉讼 · 某公司诉请某公司支付… · 张某将开发商诉至法院
  ["PLAINTIFF", /^(?:将[^，。；]{1,40}(?:诉至|诉到|起诉|告上)|(?:诉至|诉到|诉诸)|(?:向[^，。；]{2,30})?(?:提起|提出)[^，。；]{0,16}(?:诉讼(?!请求)|之诉)|(?:向[^，。；]{2,30})?(?:提出诉讼请求|起诉(?!书|状|意见|标准|人|前|后|时))|诉请|诉称|要求法院判[决令])/u], // prettier-ignore
  // 上海某公司向执行法院提出书面异议
  ["OBJECTOR", /^(?:多次|先后多次)?(?:向[^，。；]{2,24}|就[^，。；]{2,30}|对[^，。；]{2,30})?提出(?:了)?(?:案外人)?(?:执行|书面|执行行为)?异议(?!之诉)/u], // prettier-ignore
  ["APPLICANT", /^(?:向[^，。；]{2,24})?申请(?:复议|再审|仲裁|重整|破产|破产清算|破产重整|撤销仲裁裁决)/u],
  ["EXECUTION_APPLICANT", /^(?:向[^，。；]{2,24})?申请(?:强制)?执行(?!人|案|行|措)/u],
];
/** 申请再审, 申请复议: either side may. */
const REVIEW = /申请(?:复议|再审)$/u;
/** 起诉追索某公司, 诉请某公司支付, 请求判令某公司 */
const SUED_BEFORE = /(?:起诉(?:追索|要求|请求)?|诉请(?:判令)?|(?:请求|主张|要求)(?:法院|人民法院)?判[令决])$/u;
/** 将开发商诉至法院, 将某公司列为共同被告 */
const BROUGHT_BEFORE = "将";
const BROUGHT_BEHIND = /^(?:等)?(?:一并|一同|共同)?(?:诉至|诉到|起诉至|起诉到|告上|诉诸)/u;
const LISTED_BEHIND =
  /^(?:等)?(?:一并|共同)?(?:列为|追加为|变更为)(?:本案)?(?:共同)?(?<role>被告|第三人|被执行人|被申请人|被告人)/u;
/** 张某（被告）, 某公司（原审被告、反诉原告） */
const BRACKET_BEHIND = /^[（(](?<roles>[^）)]{2,30})[）)]/u;
/** 季某、曹某诉苏某民间借贷纠纷 */
const SUES = /^诉(?!讼|至|请|称|求|到|诸)/u;
const LIST_SIGN = /^(?:等)?[、和及]$/u;
/** 被执行人林某、袁某及某公司签订…: who make a contract are named side by side without sharing a role. */
const CONTRACT = /签订|订立|签署|达成|协商|共同商定/u;
const WINDOW = 80;
/** Longer lists of names are cut, so that the work grows with the text only. */
const LONGEST_LIST = 60;
/** Words in the subject's clause before it that make no difference: 后, 随后, 因此 */
const SUBJECT_BEFORE = /(?:^|[，。；：、\n,;:])(?:后来?|随后|此后|嗣后|遂|因此|为此|故|现|于是|之后|但|而|同时|另|原告|被告|案外人|上述|一审宣判后|一审判决后|判决后|宣判后)?$/u; // prettier-ignore

/** Every role that a text gives to its names, in order. */
export function findRoles(text: string, mentions: readonly NameMention[]): readonly RoleMention[] {
  const found: RoleMention[] = [];
  let chain: { readonly roles: readonly OwnRole[]; readonly to: number } | undefined;
  mentions.forEach((mention, index) => {
    const before = text.slice(Math.max(0, mention.from - 24), mention.from);
    const own = ownRole(text, mention, before);
    const inherits =
      chain !== undefined && LIST_SIGN.test(text.slice(chain.to, mention.from)) && !isContract(text, mentions, index);
    if (own) {
      found.push(...own.map((each) => ({ name: mention.name, ...each })));
      chain = { roles: own, to: mention.to };
    } else if (inherits && chain !== undefined) {
      const place = { from: mention.from, to: mention.to };
      found.push(...chain.roles.map((each) => ({ ...each, name: mention.name, place })));
      chain = { roles: chain.roles, to: mention.to };
    } else chain = undefined;
    found.push(...verbRoles(text, mentions, index, before));
  });
  return found;
}

/** Whether the list of names that a name stands in is the subject of a contract. */
function isContract(text: string, mentions: readonly NameMention[], index: number): boolean {
  let last = index;
  while (
    last + 1 < mentions.length &&
    last - index < LONGEST_LIST &&
    /^[、和及与]$/u.test(text.slice(mentions[last]?.to, mentions[last + 1]?.from))
  )
    last++;
  const from = mentions[last]?.to ?? text.length;
  const rest = text.slice(from, from + WINDOW);
  return CONTRACT.test(rest.slice(0, Math.max(0, rest.search(/[，。；\n]|$/u))));
}

type OwnRole = Omit<RoleMention, "name">;

/** Role words that stand directly before or behind a name. */
function ownRole(text: string, mention: NameMention, before: string): readonly OwnRole[] | undefined {
  const trimmed = before.replace(/[：:]$/u, "");
  const bracket = /[（(](?<inner>[^（()）]{2,20})[）)]$/u.exec(trimmed);
  const word = roleWordAtEnd(bracket ? trimmed.slice(0, bracket.index) : trimmed);
  if (word && !/[、]被告$/u.test(trimmed)) {
    const from = mention.from - (before.length - trimmed.length) - (bracket?.[0].length ?? 0) - word.length;
    const place = { from, to: mention.to };
    const inner = roleWordsIn(bracket?.groups?.["inner"] ?? "");
    return [...inner, word].map((each) => ({ role: each.role, sideUnsaid: saysNoSide(each.word), place }));
  }
  const behind = BRACKET_BEHIND.exec(text.slice(mention.to, mention.to + 34));
  const roles = roleWordsIn(behind?.groups?.["roles"] ?? "");
  const isRole =
    roles.length > 0 && roles.reduce((sum, each) => sum + each.length, 0) >= (behind?.groups?.["roles"]?.length ?? 0) - 2;
  if (!isRole) return undefined;
  return roles.map(({ role, word: roleWord }) => ({
    role,
    sideUnsaid: saysNoSide(roleWord),
    place: { from: mention.from, to: mention.to + (behind?.[0].length ?? 0) },
  }));
}

/** Roles that a verb gives: to its subject, with all who stand in one list with it, and to the one sued. */
function verbRoles(text: string, mentions: readonly NameMention[], index: number, before: string): readonly RoleMention[] {
  const mention = mentions[index];
  if (mention === undefined) return [];
  const rest = text.slice(mention.to, mention.to + WINDOW);
  const at = (length: number): Place => ({ from: mention.from, to: Math.min(text.length, mention.to + length) });
  const roles: RoleMention[] = [];
  const listed = LISTED_BEHIND.exec(rest);
  const listedRole = listed?.groups?.["role"] === undefined ? undefined : roleWordsIn(listed.groups["role"])[0]?.role;
  if (listedRole !== undefined) roles.push({ name: mention.name, role: listedRole, place: at(listed?.[0].length ?? 0) });
  if (BROUGHT_BEHIND.test(rest) && (before.endsWith(BROUGHT_BEFORE) || /将[^，。；]{1,30}[、和及]$/u.test(before)))
    for (const each of listBefore(text, mentions, index)) roles.push({ name: each.name, role: "DEFENDANT", place: { from: each.from - 1, to: at(4).to } }); // prettier-ignore
  else if (SUED_BEFORE.test(before))
    roles.push({ name: mention.name, role: "DEFENDANT", place: { from: mention.from - 4, to: mention.to } });
  const next = mentions[index + 1];
  if (SUES.test(rest) && next?.from === mention.to + 1) {
    for (const each of listBefore(text, mentions, index))
      roles.push({ name: each.name, role: "PLAINTIFF", place: { from: each.from, to: next.to } });
    roles.push({ name: next.name, role: "DEFENDANT", place: { from: mention.from, to: next.to } });
    return roles;
  }
  const subjects = listBefore(text, mentions, index);
  const first = subjects[0] ?? mention;
  if (!SUBJECT_BEFORE.test(text.slice(Math.max(0, first.from - 12), first.from))) return roles;
  const verb = verbBehind(rest);
  if (verb)
    for (const each of subjects)
      roles.push({
        name: each.name,
        role: verb.role,
        sideUnsaid: verb.sideUnsaid,
        place: { from: first.from, to: at(verb.length).to },
      });
  return roles;
}

/** The role of the verb behind a name, past the words that may stand between them. */
function verbBehind(
  rest: string,
): { readonly role: PartyRole; readonly sideUnsaid: boolean; readonly length: number } | undefined {
  let from = 0;
  for (let count = 0; count <= MOST_BETWEEN; count++) {
    for (const [role, behind] of AFTER) {
      const verb = behind.exec(rest.slice(from));
      if (verb) return { role, sideUnsaid: REVIEW.test(verb[0]), length: from + verb[0].length };
    }
    const between = BETWEEN.exec(rest.slice(from));
    if (between === null) return undefined;
    from += between[0].length;
  }
  return undefined;
}

/** The names of the list that ends with a name: 李某、景某 of 李某、景某诉至法院. */
function listBefore(text: string, mentions: readonly NameMention[], index: number): readonly NameMention[] {
  let first = index;
  for (; first > 0 && index - first < LONGEST_LIST; first--) {
    const [before, here] = [mentions[first - 1], mentions[first]];
    if (before === undefined || here === undefined || !/^[、和及]$/u.test(text.slice(before.to, here.from))) break;
  }
  return mentions.slice(first, index + 1);
}
