/**
 * What a part of a decision is. EARLIER_RULING is another court's, or of an earlier stage; NOTICE the orders and the standing
 * warnings behind the operative clause; APPENDIX the signatures and the articles printed below them.
 */
export type PartKind = "REASONING" | "PARTY" | "FACTS" | "EARLIER_RULING" | "COMMENT" | "NOTICE" | "APPENDIX";

/** Whom a heading gives the word: 裁判结果, 裁判理由, 本院认为; 原告诉称, 答辩意见; 典型意义; 法条链接; 基本案情. */
const NAMES: readonly (readonly [PartKind, RegExp])[] = [
  [
    "COMMENT",
    /意义|评析|点评|评论|解读|解析|说法|启示|释法|提示|寄语|提醒|影响|效果|亮点|手记|心语|建议|(?:入选|推荐|推选)理由/u,
  ],
  [
    "PARTY",
    /诉称|辩称|述称|诉讼请求|上诉请求|诉求|(?:原告|被告|上诉人|申请人|当事人|第三人|劳动者|双方|答辩|抗辩|辩护|诉辩)(?:的)?(?:诉讼|仲裁|上诉|主要)?(?:意见|主张|请求|观点|起诉)|诉辩|答辩|抗辩|上诉理由|申请理由|公诉机关指控|指控(?:事实|内容)/u,
  ],
  [
    "APPENDIX",
    /^(?!.*(?:裁定|判决|裁判|处理))(?:本案|司法解释|相关|有关|适用|参考|关联|引用|涉及|主要|的){0,3}(?:法条|条文|法律|法规|规定|条款)/u,
  ],
  [
    "FACTS",
    /案情|案件(?:事实|经过|回顾|背景|概况|情况)|查明|(?:基本|认定|主要|裁判|案件)事实|关键词|案例(?:回顾|简介|索引)|案例[一二三四五六七八九十\d]{1,3}$/u,
  ],
  [
    "REASONING",
    /裁判|判决|裁定|裁决|认为|处理结果|审理结果|审判结果|审查结果|调解结果|执行结果|处理过程|法院(?:审理|理由|观点|说理)|要旨|要点|规则|争议焦点|焦点|争点/u,
  ],
];

/** The part that a heading opens; undefined for a heading of other things. */
export function partOfHeading(heading: string): PartKind | undefined {
  return NAMES.find(([, names]) => names.test(heading))?.[0];
}

const LONGEST_HEADING = 14;
const NUMBERING =
  /^\s*(?:[#*>\s]*)(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]|[■□●○◆◇★▲▼►※·•▪])?\s*\**/u;
const BRACKETED = /^[【\[〔［〖]([^【】[\]〔〕［］〖〗]{2,20})[】\]〕］〗]/u;
const ALONE = /^([\p{Script=Han}\s、／/·]{2,20}?)[：:\s*]*$/u;
const BEFORE_COLON = /^([\p{Script=Han}]{4,12})[：:]/u;
/** 民事判决书, 某区人民法院, 判决如下 are lines of a judgment, no headings of a part. */
const NO_HEADING =
  /^关于|^本(?:判决|裁定|调解|决定)|(?:书|院|员|号|日|如下|认为|[诉辩述]称|查明|请求|主张|[一二]审判决|[一二]审裁定)$/u;

/**
 * The part that a line opens as its heading: 【裁判理由】, 二、裁判结果, 典型意义：本案…. Certain where brackets mark it: a court that
 * reasons heads its points with lines of its own.
 */
export function partOfLine(line: string): { readonly kind: PartKind; readonly certain: boolean } | undefined {
  const body = line.slice(NUMBERING.exec(line)?.[0].length ?? 0, 60);
  const bracketed = BRACKETED.exec(body)?.[1];
  const marked = bracketed === undefined ? undefined : partOfHeading(bracketed.replace(/\s/gu, ""));
  if (marked !== undefined) return { kind: marked, certain: true };
  const name = (ALONE.exec(body.trim())?.[1] ?? BEFORE_COLON.exec(body)?.[1])?.replace(/\s/gu, "");
  if (name === undefined || name.length > LONGEST_HEADING || NO_HEADING.test(name)) return undefined;
  const kind = partOfHeading(name);
  return kind && { kind, certain: kind === "COMMENT" || kind === "FACTS" };
}
