import { LEXICON } from "../../lexicon/lexicon.js";
import type { PersonalData } from "./personal-data.js";

/**
 * Which addresses are personal (the published text of a judgment leaves out where people live):
 * - one with the door of a dwelling (室, 单元, 房), in any context: 张杨路500号3单元1202室;
 * - one that says where a person lives or is reached, with a house number: 住张杨路500号.
 * The seat of a company or a court (住所地世纪大道100号 after its name) and the place of a house in
 * dispute, with no door of a dwelling, are not. Province, city and district stay: what is found
 * begins after them.
 */
export function streetAddresses(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [];
  let from = 0;
  for (const chain of doorChains(text)) {
    const start = streetStart(text, chain, from);
    if (start === undefined) continue;
    from = chain.end;
    found.push({ kind: "STREET_ADDRESS", start, end: chain.end });
  }
  return found;
}

/** House and door numbers one after the other: 500号3单元1202室. */
interface DoorChain {
  readonly start: number;
  readonly end: number;
  readonly units: readonly string[];
}

/** 500号, 100弄, 3单元, 1202室, 二〇一室, 12-3号 */
const DOOR = new RegExp(
  LEXICON.expression("(?:\\d|{digit}){1,5}(?:[-之](?:\\d|{digit}){1,4})?").source +
    LEXICON.expression("(?:[a-z]|{stems})?(?!{house})({door})").source,
  "giu",
);

/** What may stand between two doors: 100弄幸福小区12号 */
const BETWEEN_DOORS = LEXICON.expression("^(?:(?!{address-joint})[\\u4e00-\\u9fffA-Za-z ]){0,10}$");

/** The last door where its unit is left out: 12号楼3-1202. */
const BARE_DOOR = /^(?:\d{1,4}-){0,3}\d{2,4}(?![\d年月日元万亿%]|[.,-]\d)/u;

function doorChains(text: string): readonly DoorChain[] {
  const chains: { start: number; end: number; units: string[] }[] = [];
  for (const door of text.matchAll(DOOR)) {
    const last = chains.at(-1);
    const end = door.index + door[0].length;
    const unit = door[1] ?? "";
    if (
      last !== undefined &&
      door.index - last.end <= 10 &&
      BETWEEN_DOORS.test(text.slice(last.end, door.index))
    ) {
      last.end = end;
      last.units.push(unit);
    } else chains.push({ start: door.index, end, units: [unit] });
  }
  return chains.map((chain) => ({
    ...chain,
    end: chain.end + (BARE_DOOR.exec(text.slice(chain.end, chain.end + 24))?.[0].length ?? 0),
  }));
}

const DWELLING = new Set(["室", "单元", "房"]);

/** How far to the left of the house number an address and what introduces it are looked for. */
const REACH = 60;

/** What follows the last stop: 住上海市浦东新区张杨路 */
const CLAUSE = /[^。、,;!?()《》“”\n]*$/u;

/** What has house numbers, just before them: 张杨路, 建国路甲, 幸福小区, 河口村三组 */
const STREET = LEXICON.expression("{street}(?:(?!第)[\\u4e00-\\u9fffA-Z]){0,5}$");

/** 住上海市…, 户籍地…, 涉案房屋位于…; not 住房, 住院, 居住权. */
const LABELS = LEXICON.table<"HOME" | "REACHED" | "BUSINESS" | "PLACE" | "NONE">("address-labels");
type Label = ReturnType<typeof LABELS.find>[number];

/** What may stand between a label and its address. */
const LINK = LEXICON.expression("{address-link}{0,3}", "uy");

/** 上海市浦东新区; not the 区 of 小区, nor the 市 of 市场路 */
const DISTRICTS = LEXICON.table<"DISTRICT" | "NONE">("address-districts");

/** ,男,汉族,1980年1月1日出生 is a person's, 被告：某某有限公司 an organisation's. */
const HOLDERS = LEXICON.table<"PERSON" | "ORGANISATION" | "NONE">("address-holders");

/**
 * Where a street's name begins when nothing introduces it: after a word that is no part of a name,
 * six signs at most.
 */
const NAME = LEXICON.expression("(?:(?!{address-particle}).){0,6}$");

function streetStart(text: string, chain: DoorChain, from: number): number | undefined {
  const left = text.slice(Math.max(from, chain.start - REACH), chain.start);
  const clause = CLAUSE.exec(left)?.[0] ?? "";
  const street = STREET.exec(clause);
  if (street === null) return undefined;
  const clauseStart = chain.start - clause.length;
  const labels = LABELS.find(clause);
  const label =
    labels.findLast((each) => each.means === "HOME") ??
    labels.findLast((each) => each.means === "REACHED" || each.means === "BUSINESS");
  const isDwelling = chain.units.some((unit) => DWELLING.has(unit));
  if (!isDwelling && (label === undefined || !isPersonal(text, clauseStart, label)))
    return undefined;
  const introduced = label ?? labels.findLast((each) => each.means === "PLACE");
  const address = introduced === undefined ? 0 : afterLink(clause, introduced.to);
  const district = lastDistrict(clause.slice(address, street.index));
  if (district !== undefined) return clauseStart + address + district;
  if (introduced !== undefined) return clauseStart + address;
  return clauseStart + street.index - (NAME.exec(clause.slice(0, street.index))?.[0].length ?? 0);
}

function afterLink(clause: string, from: number): number {
  LINK.lastIndex = from;
  return LINK.test(clause) ? LINK.lastIndex : from;
}

/** The end of the last district that two signs of a name follow. */
function lastDistrict(words: string): number | undefined {
  const found = DISTRICTS.find(words).filter((each) => each.means === "DISTRICT");
  const starts = new Set(found.map((each) => each.from));
  return found.findLast(
    ({ to }) => to + 2 <= words.length && !starts.has(to) && !starts.has(to + 1),
  )?.to;
}

/**
 * Whether the label's address is a person's: the particulars before it say whose it is; where they
 * do not, it counts as one.
 */
function isPersonal(text: string, clauseStart: number, { means, from }: Label): boolean {
  if (means === "HOME") return true;
  if (means === "BUSINESS") return false;
  const before = text.slice(Math.max(0, clauseStart + from - 80), clauseStart + from);
  const sentence = before.slice(
    Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1,
  );
  const holders = new Set(HOLDERS.find(sentence).map((each) => each.means));
  return holders.has("PERSON") || !holders.has("ORGANISATION");
}
