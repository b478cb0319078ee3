import type { InstrumentKind } from "../../domain/closed-lists.js";

/** 最高人民法院关于…的解释, 人民检察院刑事诉讼规则 */
const COURTS = /^(?:最高人民法院|最高人民检察院|人民法院|人民检察院)/u;
/** The forms of a judicial interpretation: 最高人民法院关于司法解释工作的规定（法发〔2021〕20号）第六条. */
const INTERPRETATION = /(?:解释|规定|规则|批复|决定)(?:[（(][^（()）]{1,10}[）)])?$/u;
/** 中华人民共和国海商法, 中华人民共和国民法通则; not 灯笼管理办法 */
const LAW = /(?:(?<!办)法|法典|通则)$/u;
/** 上海市供水管理条例 */
const LOCAL = /^(?!中华人民共和国)\p{Script=Han}{2,10}?(?:省|市|自治区|自治州|自治县|特别行政区|经济特区|新区)/u;

/** The kind that a title tells: a law of the National People's Congress ends in 法, a regulation of the State Council in 条例. */
export function instrumentKindOf(title: string): InstrumentKind {
  if (COURTS.test(title)) return INTERPRETATION.test(title) ? "JUDICIAL_INTERPRETATION" : "JUDICIAL_DOCUMENT";
  if (LAW.test(title)) return "STATUTE";
  if (LOCAL.test(title)) return "LOCAL_NORMATIVE_DOCUMENT";
  if (/(?:条例|细则)$/u.test(title)) return "ADMINISTRATIVE_REGULATION";
  return "OTHER";
}
