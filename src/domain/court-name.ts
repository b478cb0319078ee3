import { CITY_NAMES, PROVINCE_NAMES, provinceOfCity } from "./court-code.js";
import type { CourtLevel } from "./closed-lists.js";
import { unspaced } from "./unspaced.js";

/** What the name of a court says of it, and no more. */
export interface NamedCourt {
  /** In full: 贵州省遵义市中级人民法院 for 遵义市中级人民法院. */
  readonly name: string;
  readonly level: CourtLevel;
  /** The names of the province and the city that it stands in, the narrower first. */
  readonly places: readonly string[];
  /** The same court as texts shorten it: without the province, which its city shows. */
  readonly aliases: readonly string[];
}

/** What `origin` is of the courts of the graph that are known by their name alone. */
export const NAMED_ORIGIN = "named";

const SHAPE = /^\p{Script=Han}{5,40}$/u;
/**
 * Masked names (某区人民法院, 甲省乙市中级人民法院) stay apart; what a court is in a case
 * (一审法院) is no name; neither is one court's.
 */
const NO_NAME =
  /[某×]|[甲乙丙丁戊](?=[省市县区州旗])|[一二再原终]审|(?:本|该|其|上级|下级|上一级|受诉|管辖|执行|基层)(?:人民)?法院/u;
/** What stands before a kind of court is its place; a mere number is none. */
const PLACE = "(?<=(?!第)\\p{Script=Han}{2})";
const KINDS = "金融|知识产权|互联网|海事|铁路运输(?:中级|基层)?|军事|林区(?:中级|基层)?|油田";
const SPECIAL = new RegExp(`${PLACE}(?:${KINDS})(?:人民)?法院$`, "u");
const HIGH = new RegExp(`${PLACE}高级人民法院$`, "u");
const INTERMEDIATE = new RegExp(`${PLACE}(?:第[一二三四五六七八九十])?中级人民法院$`, "u");
/** A county, a city without districts, a banner. */
const COUNTY = /(?<=\p{Script=Han}{2})(?:县|市|旗)人民法院$/u;
/** A district only behind its city: several cities have one of its name. */
const DISTRICT = /(?<=(?:省|市|州|盟|自治区|兵团|地区)\p{Script=Han}{1,10})区人民法院$/u;

/**
 * Reads a court's full name. Undefined for what is no full name of one court: a short name
 * (浦东法院) does not tell the level, a masked one does not tell the court, and a name without its
 * place (中级人民法院) is a kind of courts. The levels are those of 人民法院组织法 arts. 12, 15,
 * 20, 22 and 24.
 */
export function readCourtName(words: string): NamedCourt | undefined {
  const name = unspaced(words);
  if (!SHAPE.test(name) || NO_NAME.test(name)) return undefined;
  const level = levelOf(name);
  if (level === undefined) return undefined;
  const province = PROVINCE_NAMES.find((each) => name.startsWith(each));
  const rest = province === undefined ? name : name.slice(province.length);
  // The names of special courts have no province: 广州海事法院.
  if (level === "SPECIAL" && province !== undefined && SPECIAL.test(rest))
    return readCourtName(rest);
  const city = CITY_NAMES.find(
    (each) => rest.startsWith(each) && (province ?? provinceOfCity(each)) === provinceOfCity(each),
  );
  const home = province ?? (city === undefined ? undefined : provinceOfCity(city));
  const places = [city, home].filter(
    (each, index, all) => each !== undefined && all.indexOf(each) === index,
  ) as string[];
  if (places.length < 2) return { name, level, places, aliases: [] };
  return { name: `${home ?? ""}${rest}`, level, places, aliases: [rest] };
}

function levelOf(name: string): CourtLevel | undefined {
  if (name === "最高人民法院" || name === "中华人民共和国最高人民法院") return "SUPREME";
  if (SPECIAL.test(name)) return "SPECIAL";
  if (HIGH.test(name)) return "HIGH";
  if (INTERMEDIATE.test(name)) return "INTERMEDIATE";
  return COUNTY.test(name) || DISTRICT.test(name) ? "BASIC" : undefined;
}

/**
 * Under what a court's name is looked up where nobody bears it to the letter: 天津三中院 for
 * 天津市第三中级人民法院.
 */
export function courtNameKeys(name: string): readonly string[] {
  const plain = unspaced(name);
  const read = readCourtName(plain);
  return [
    ...new Set([plain, ...(read === undefined ? [] : [read.name, ...read.aliases])].map(shortened)),
  ];
}

/** 天津市第三中级人民法院, 天津第三中级法院 and 天津市三中院 come to the same: 天津三中院. */
function shortened(name: string): string {
  return name
    .replace(/(?:人民)?法院$/u, "院")
    .replace(/([高中])级院$/u, "$1院")
    .replace(/第(?=[一二三四五六七八九十]中院$)/u, "")
    .replace(/(?<=^\p{Script=Han}{2,6})(?:省|市)/u, "");
}
