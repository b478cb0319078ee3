import type { PartyKind } from "../../domain/closed-lists.js";
import { surnameOf } from "./surnames.js";

/** What the names of organisations end with. */
const ORGANIZATION_END =
  "(?:物业|快递|餐饮|矿业|酒店|医院|超市|商场|农场|学校|企业|宾馆)(?:管理|服务|投资|经营|开发|运营|咨询|科技|连锁|配送|发展){0,3}公司|集团(?:(?!与|和|及|诉|某|、)\\p{Script=Han}){0,10}?公司|有限责任公司|股份有限公司|有限公司|分公司|子公司|总公司|支公司|公司|集团|商业银行|银行|分行|支行|信用社|合作社|旅行社|出版社|报社|杂志社|供销社|事务所|研究所|交易所|检测所|卫生院|医院|诊所|门诊部|学校|大学|学院|中学|小学|幼儿园|培训机构|医美机构|保险代理机构|代理机构|中介机构|机构|中心|协会|学会|商会|联合会|基金会|委员会|村委会|居委会|业委会|管委会|消保委|证监会|银保监会|残联|妇联|工会|理事会|管理局|税务局|分局|支局|监管局|局|司法厅|财政厅|厅|服务部|经营部|营业部|门市部|项目部|批发部|维修部|工程部|征收办公室|征收办(?!公室|法|理)|街道办事处|街道办(?!事处)|管理办(?!公室|法|理)|指挥部|管理处|办事处|公证处|办公室|管理所|派出所|经营处|工厂|厂|酒店|饭店|商店|分店|门店|书店|药店|洗车店|美容店|维修店|专卖店|旗舰店|店|宾馆|旅馆|餐馆|武馆|游泳馆|健身馆|会馆|体育馆|超市|商场|购物广场|商行|车行|银楼|餐厅|影楼|影院|俱乐部|健身房|会所|工作室|摄影室|工作站|加油站|收费站|农场|林场|养殖场|牧场|矿业|煤矿|研究院|设计院|养老院|敬老院|福利院|美容院|人民政府|政府|支队|大队|总队|车队|电视台|电台|合伙企业|合伙|企业|个体工商户|经济合作社|村民小组|村民委员会|经济联合社|物业|快递|部队|剧院|网吧|酒吧|餐饮|集体"; // prettier-ignore
const ORGANIZATION = new RegExp(`(?:${ORGANIZATION_END})(?:[（(][\\p{Script=Han}·]{1,12}[）)])?$`, "u");
const FIRST_END = new RegExp(`(?:${ORGANIZATION_END})`, "u");
/** What goes on after an organisation's name as part of it: 某银行上海分行, 某公司第三项目部, 某银行信用卡中心 */
const GOES_ON = /^(?:[（(][\p{Script=Han}·]{1,10}[）)])?(?:(?!与|和|及|诉|在|的|向|对|由|被|将|于)[\p{Script=Han}]){0,8}?(?:股份有限公司|有限责任公司|有限公司|分公司|支公司|子公司|分行|支行|分局|支局|营业部|项目部|经营部|分店|门店|分院|信用卡中心|客户中心|办事处|管理委员会|工会委员会)/u; // prettier-ignore

/** 张某, 李某某, 王某甲, 周××, 沈某达, 赵某1, 欧阳某, 阿某某 */
const MASKED_PERSON =
  /^[\p{Script=Han}]{1,2}(?:[某×＊*]{1,3}|[xX]{1,2})(?:[甲乙丙丁戊己庚辛壬癸]|[A-Za-z\d]{1,2}|[\p{Script=Han}])?$/u;
/** 韩先生, 王女士, 赵大爷 */
const ADDRESSED = /^[\p{Script=Han}]{1,2}(?:先生|女士|老太|大爷|大妈|阿姨|老师|奶奶|爷爷|小姐)$/u;
const NICKNAME = /^[小老阿][\p{Script=Han}]$/u;
const FOREIGN = /^[\p{Script=Han}A-Za-z]+(?:[·•][\p{Script=Han}A-Za-z.]+)+$/u;
/** Words that stand for a role, never for a name. */
const NO_NAME = /^(?:原告|被告|第三人|案外人|当事人|双方|对方|他人|多人|本人|法院|消费者|业主|员工|公司|单位|银行|集团|企业|个人|其他|政府|原审被告|被告人|上诉人|被上诉人|申请人|被申请人|被执行人|申请执行人)$/u; // prettier-ignore
/** Words of a sentence rather than of a name. */
const SENTENCE_WORDS = /[，。；：“”！？]|要求|请求|不服|认为|主张|是否|因为|应当|不得|可以|纠纷|合同|案件/u;
const LONGEST_NAME = 60;
/** 某银行股份有限公司上海分行第二营业部 */
const MOST_PARTS = 3;

/** What a name is the name of; UNKNOWN where its form does not show it. */
export function partyKind(name: string): PartyKind {
  if (ORGANIZATION.test(name)) return "ORGANIZATION";
  if (MASKED_PERSON.test(name) && !/^某+$/u.test(name)) return "PERSON";
  if (ADDRESSED.test(name) || NICKNAME.test(name) || FOREIGN.test(name)) return "PERSON";
  const surname = /[人者方]$/u.test(name) ? undefined : surnameOf(name); // 施工人 is a builder, not 施 by surname
  if (surname !== undefined && name.length >= surname.length + 1 && name.length <= surname.length + 2 && isHan(name))
    return "PERSON";
  return "UNKNOWN";
}

/** Whether words can be a party's name as a list of parties prints it; 原告, 双方 and sentences are none. */
export function isPartyName(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_NAME && !NO_NAME.test(name) && !SENTENCE_WORDS.test(name);
}

/** Whether a name's own form shows that it is one: the mask of a person or the end of an organisation's name. */
export function isPlainName(name: string): boolean {
  return isPartyName(name) && (ORGANIZATION.test(name) || MASKED_PERSON.test(name) || ADDRESSED.test(name));
}

/** Where the organisation's name ends with which some words begin; undefined where they begin with none. */
export function organizationEnd(words: string): number | undefined {
  const first = FIRST_END.exec(words);
  if (first === null) return undefined;
  let end = first.index + first[0].length;
  for (let count = 0; count < MOST_PARTS; count++) {
    const more = GOES_ON.exec(words.slice(end, end + 24));
    if (more === null) break;
    end += more[0].length;
  }
  return end;
}

/** The name with which some words begin, where more follows: 某局要求解除行政协议 → 某局, 张某要求离婚 → 张某. */
export function leadingName(words: string): string | undefined {
  const person = /^[\p{Script=Han}]{1,2}某(?:某|[甲乙丙丁戊己庚辛]|[A-Za-z\d])?(?![\p{Script=Han}]{0,12}(?:公司|银行|中心|医院|局))/u.exec(words)?.[0]; // prettier-ignore
  if (person !== undefined && surnameOf(person) !== undefined) return person;
  const end = organizationEnd(words);
  const name = end === undefined ? undefined : words.slice(0, end);
  return name !== undefined && isPartyName(name) ? name : undefined;
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}]+$/u.test(text);
}
