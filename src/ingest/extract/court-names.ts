import { withoutCitedRules } from "./cited-rules.js";
import type { CourtNames } from "./ports.js";
import type { Place } from "../../language/place.js";

/** A court that a text names. */
export interface FoundCourt extends Place {
  /** As written. */
  readonly name: string;
  /** The id of the graph; undefined where the graph does not know the court, or knows several of that name. */
  readonly id?: string | undefined;
}

/** 法院路 is a road, 法院大厦 a house. */
const END = /法院(?![路街巷村]|大厦|大道|宿舍|家属|招待所)|[高中]院|一院(?=[^子校落])/gu;
/** 参照上海金融法院的判决: a court of another matter. */
const AS_AUTHORITY = /(?:参照|参考|参见|参阅|援引|引用|借鉴)(?:了|适用)?(?:同类)?$/u;
const LONGEST = 32;
const SHORTEST_KNOWN = 3;
const HAN = /\p{Script=Han}/u;
/** What stands before a court's name and is none of it. */
const OPENERS = /(?:简称|上诉[至到于]|起诉[至到]|诉[至到]|提交|移送|请求|申请|经由|并由|认为|不服|收到|作出|关于|根据|按照|通过|指定|指令|委托|审理|撤销|维持|变更|判决|裁定|其中|因与|以及|由于|[向由经被于在至到据原及与和对将是为即从，])/gu; // prettier-ignore
/** A court's name in full, for a court that the graph does not know: 贵州省遵义市中级人民法院, 兰州铁路运输法院 */
const FULL_NAME = /^(?:最高人民法院|[\p{Script=Han}]{1,12}(?:省|自治区|自治州|地区|市|县|区|旗|盟|州|岛|林区|新区|矿区|垦区|开发区)(?:第[一二三四五六七八九十]|[高中]级)?(?:(?:高级|中级)?人民法院|[高中]级法院|法院|[高中]院)|[\p{Script=Han}]{2,10}(?:高级人民法院|中级人民法院|金融法院|知识产权法院|互联网法院|海事法院|铁路运输(?:中级)?法院|林区(?:中级|基层)?法院|军事法院))$/u; // prettier-ignore
/** Words for a court that name none: 一审法院, 某区人民法院 */
const NO_COURT = /某|×|(?:一审|二审|原审|再审|执行|受诉|上级|下级|各级|基层|当地|其他|有关|管辖|我国|全国|地方|首封|受理|本|该|其)(?:人民)?法院$|^(?:人民|中级人民|高级人民|基层人民|中级|高级)?法院$/u; // prettier-ignore

/**
 * Finds the courts that a text names in full or by a name that the graph knows, in order: those that may have to do with the
 * case, not who issued a rule, published a case, or decided another matter that is cited. Linear in the text.
 */
export function findCourts(text: string, courts: CourtNames): readonly FoundCourt[] {
  const plain = withoutCitedRules(text);
  const found: FoundCourt[] = [];
  for (const match of plain.matchAll(END)) {
    const to = match.index + match[0].length;
    let from = match.index;
    while (from > 0 && to - from < LONGEST && HAN.test(plain.charAt(from - 1))) from--;
    const court = known(plain, from, to, courts) ?? unknown(plain, from, to);
    if (court && !AS_AUTHORITY.test(plain.slice(Math.max(0, court.from - 8), court.from))) found.push(court);
  }
  return found;
}

/** The longest name ending here that the graph knows. */
function known(text: string, from: number, to: number, courts: CourtNames): FoundCourt | undefined {
  for (let start = from; to - start >= SHORTEST_KNOWN; start++) {
    const name = text.slice(start, to);
    const id = courts.idOf(name);
    if (id !== undefined) return { from: start, to, name, id };
  }
  return undefined;
}

function unknown(text: string, from: number, to: number): FoundCourt | undefined {
  const run = text.slice(from, to);
  const openers = [...run.matchAll(OPENERS)].map((each) => each.index + each[0].length);
  for (const start of [0, ...openers]) {
    const name = run.slice(start).replace(/^(?:号民事|以及|及|后|故|遂|现|又|再|判决|裁定)+/u, "");
    if (openers.some((each) => each > start) && OPENERS_INSIDE.test(name)) continue;
    if (FULL_NAME.test(name) && !NO_COURT.test(name)) return { from: to - name.length, to, name };
  }
  return undefined;
}

/** Verbs that no court's name has inside; 与, 和 and the like may stand in a place's name. */
const OPENERS_INSIDE =
  /诉|撤销|维持|变更|指令|判决|裁定|简称|[向由经被于对]|提交|移送|请求|申请|认为|不服|收到|作出|，|审理|委托|指定/u;
