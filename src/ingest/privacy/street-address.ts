import type { PersonalData } from "./personal-data.js";

/**
 * Which addresses are personal (the published text of a judgment leaves out where people live):
 * - one with the door of a dwelling (室, 单元, 房), whoever's it is: 张杨路500号3单元1202室;
 * - one that says where a person lives or is reached, with a house number: 住张杨路500号.
 * The seat of a company or a court (住所地世纪大道100号 after its name) and the place of a house in dispute, with no door of a
 * dwelling, are not. Province, city and district stay: what is found begins after them.
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
const DOOR =
  /(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,5})(?:[-之](?:\d{1,4}|[一二三四五六七八九十]{1,3}))?[A-Za-z甲乙丙丁]?(号[楼院]?|弄|单元|室|幢|栋|座|楼|层|户|房(?![屋产地间]))/gu;

/** What may stand between two doors: 100弄幸福小区12号 */
const BETWEEN_DOORS = /^(?:(?![和与及至或的])[\u4e00-\u9fffA-Za-z ]){0,10}$/u;

/** The last door where its unit is left out: 12号楼3-1202. */
const BARE_DOOR = /^(?:\d{1,4}-){0,3}\d{2,4}(?![\d年月日元万亿%]|[.,-]\d)/u;

function doorChains(text: string): readonly DoorChain[] {
  const chains: { start: number; end: number; units: string[] }[] = [];
  for (const door of text.matchAll(DOOR)) {
    const last = chains.at(-1);
    const end = door.index + door[0].length;
    const unit = door[1] ?? "";
    if (last !== undefined && door.index - last.end <= 10 && BETWEEN_DOORS.test(text.slice(last.end, door.index))) {
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

/** What carries house numbers, just before them: 张杨路, 建国路甲, 幸福小区, 河口村三组 */
const STREET = /(?:路|街|大道|道|巷|弄|胡同|里|坊|村|庄|屯|小区|社区|花园|家园|公寓|苑|新城)(?:(?!第)[\u4e00-\u9fffA-Z]){0,5}$/u;

/** 上海市浦东新区: the last district; not the 区 of 小区, nor the 市 of 市场路 */
const DISTRICT = /(?:省|自治区|自治州|市(?!场)|(?<![小社园厂校库])区|县|旗)(?=[^省市区县旗]{2})/gu;

/** 涉案房屋位于 */
const PLACED = /(?:位于|坐落于?|座落于?|地处|购买|名下|门牌)[的为是在:]{0,2}/gu;

function streetStart(text: string, chain: DoorChain, from: number): number | undefined {
  const left = text.slice(Math.max(from, chain.start - REACH), chain.start);
  const clause = CLAUSE.exec(left)?.[0] ?? "";
  const street = STREET.exec(clause);
  if (street === null) return undefined;
  const clauseStart = chain.start - clause.length;
  const label = lastMatch(clause, PERSON_LABEL) ?? lastMatch(clause, REACHED_LABEL);
  const dwelling = chain.units.some((unit) => DWELLING.has(unit));
  if (!dwelling && (label === undefined || !isPersonal(text, clauseStart, clause, label))) return undefined;
  const introduced = label ?? lastMatch(clause, PLACED);
  const afterLabel = introduced === undefined ? 0 : introduced.index + introduced[0].length;
  const district = lastMatch(clause.slice(afterLabel, street.index), DISTRICT);
  const begin = district === undefined ? afterLabel : afterLabel + district.index + district[0].length;
  const bare = introduced === undefined && district === undefined;
  return clauseStart + (bare ? nameStart(clause, street.index) : begin);
}

/** Where a street's name begins when nothing introduces it: after a word that is no part of a name, six signs at most. */
function nameStart(clause: string, streetEnd: number): number {
  const name = /[^的在于至到为系是由将从向对:]{0,6}$/u.exec(clause.slice(0, streetEnd))?.[0] ?? "";
  return streetEnd - name.length;
}

/** 住上海市…, 户籍地…; not 住所, 住房, 住院, 住建局, 居住权, 入住. */
const PERSON_LABEL =
  /(?:家庭住址|家庭地址|现?住址|户籍所在地|户籍(?:地址|地)?|经常居住地|居住(?!权)(?:地址|地)?|身份证(?:地址|住址)|暂住地?|(?<!入)住(?![所房院宅建宿户持处改客店]))[于在为是系: ]{0,3}/gu;

/** What companies have too: 住所地, 送达地址. */
const REACHED_LABEL = /(?:住所地?|(?:送达|联系|通讯|通信|收件|收货|邮寄|确认)?地址)(?:确认书)?[于在为是系: ]{0,3}/gu;

/** 注册地址, 经营地址: of a business, whoever is named before. */
const BUSINESS_ADDRESS = /(?:注册|经营|办公|营业|公司|法院|单位|工商|项目|工程|仓库|店铺|网站|网络)$/u;

/** 被告：某某有限公司, 本院: who has the address. */
const ORGANISATION =
  /公司|银行|法院|本院|企业|合伙|事务所|中心|厂|合作社|委员会|协会|学校|大学|医院|[分支]行|商行|经营部|营业部|集团|[^当]局|政府/u;

/** What only a person's particulars have: ,男,汉族,1980年1月1日出生 */
const PERSON = /[,、](?:男|女)(?=[,、。(]|$)|汉族|出生|公民身份|身份证/u;

/** Whether the label's address is a person's: the particulars before it say whose it is; where they do not, it counts as one. */
function isPersonal(text: string, clauseStart: number, clause: string, label: RegExpExecArray): boolean {
  if (!/^(?:住所|(?:送达|联系|通讯|通信|收件|收货|邮寄|确认)?地址)/u.test(label[0])) return true;
  if (BUSINESS_ADDRESS.test(clause.slice(0, label.index))) return false;
  const before = text.slice(Math.max(0, clauseStart + label.index - 80), clauseStart + label.index);
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1);
  return PERSON.test(sentence) || !ORGANISATION.test(sentence);
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}
