import type { SectionKind } from "../extract/case-text.js";

/** A heading as it is printed, what kind of section it opens, and the words that follow it on its line. */
export interface SectionHeading {
  readonly name: string;
  readonly kind: SectionKind;
  /** Where the words of the section begin in the line; its length where the heading stands alone. */
  readonly restFrom: number;
  /** Whether the heading's place alone shows that it is one: it stands alone, in brackets or before a colon. */
  readonly certain: boolean;
}

/**
 * What courts call the parts of a published case. Each entry names what may stand there as a whole; `和|与|及|暨|、|·` join two of
 * them (典型意义和社会效果).
 */
const NAMES: readonly (readonly [kind: SectionKind, names: RegExp])[] = [
  // 基本案情, 案情简介, 简要案情, 案件事实, 案件回顾, 基本事实, 案例回放
  ["FACTS", /(?:(?:基本|简要|主要|本案)?(?:案情|案件事实|案件情况|案件概况|案件经过)(?:简介|回顾|介绍|概要|概述|摘要|概况|经过|回放|简述|简要)?|案件(?:回顾|简介|概要|概述|介绍|基本情况|基本事实|背景|详情|经过)|案例(?:简介|回顾|概述|背景|回放|介绍|摘要|内容|详情)|(?:基本|主要|案件)事实|(?:事实|纠纷|事件|调解|案件)经过|基本情况|案发经过|情节回放)/u], // prettier-ignore
  // 原告诉讼请求, 申请人请求, 诉讼请求, 原告诉称, 诉辩主张, 公诉机关指控
  ["CLAIM", /(?:(?:原告|申请人|上诉人|当事人|劳动者|双方|再审申请人)的?(?:诉讼|仲裁|上诉|主要)?(?:请求|主张|诉求|意见|观点|诉称)|(?:诉讼|仲裁|上诉)(?:请求|主张)|诉辩(?:意见|主张|情况|双方意见)|当事人诉辩|原告起诉|公诉机关指控|指控(?:事实|内容))/u], // prettier-ignore
  ["DEFENCE", /(?:(?:被告|被申请人|被上诉人|第三人)(?:的)?(?:答辩|辩称|抗辩|意见|答辩意见|述称)|(?:答辩|抗辩|辩护)意见)/u],
  ["FINDINGS", /(?:(?:法院)?(?:经)?审理查明(?:事实)?|查明(?:事实|的事实)|法院查明|(?:裁判|认定)事实)/u],
  // 裁判结果, 裁判, 处理结果, 法院裁判, 裁决结果, 调解结果, 判决内容
  ["RESULT", /(?:(?:裁判|判决|裁决|裁定|处理|审理|审查|复议|监督|整改|履职|办案|执行|调解|仲裁|办理|处置|法院裁判|法院判决|法院裁定|法院审理|仲裁裁决|调处|化解|履行|一审|二审)(?:结果|情况|内容|结论|主文|过程|过程及结果|经过)|法院(?:裁判|判决|裁决|审理|处理|裁定|说理)|(?:一审|二审|再审|终审|生效)?(?:裁判|判决|裁定)|审判结果|案件结果|判处结果|争议处理)/u], // prettier-ignore
  // 裁判理由, 法院认为, 判决理由, 争议焦点, 案件焦点, 裁判思路
  ["REASONING", /(?:(?:裁判|判决|裁定|裁决|审理|法院)(?:理由|思路|观点|依据与理由|说理|意见)|(?:本院|法院|法院经审理|法院审理|人民法院|仲裁委员会|仲裁委)认为|(?:案件|本案|主要)?(?:争议)?焦点(?:问题)?|争点|裁判论证)/u], // prettier-ignore
  // 裁判要旨, 裁判要点, 裁判规则, 规则创设, 要点提示, 核心提示
  ["RULES", /(?:(?:裁判|审判|案例|法律|判决|核心|案件)?(?:要旨|要点|要义)(?:提示)?|(?:裁判|案例|判决)(?:规则|摘要|精要|指引)|(?:典型)?规则(?:创设|提炼|指引|要旨|意义)?|核心提示|案例(?:提示|导读)|提要|内容提要|导读)/u], // prettier-ignore
  // 典型意义, 评析, 专家点评, 法官说法, 案例分析, 适用解析, 社会效果, 办案心得
  ["SIGNIFICANCE", /(?:(?:典型|社会|案例|指导|示范|司法|裁判|参考|法治|普法|现实|实践|价值|本案)(?:的)?(?:意义|价值|启示|治理|效果|影响|作用|示范)|(?:案例|案件|法官|专家|律师|典型|本案|学者|裁判|适用|法理|法律|以案|释法|代表|委员|代表委员|检察官|仲裁员|编者|审判|司法|综合|简要|检察)?(?:评析|点评|评论|解读|解析|分析|说法|释法|释理|释明|提示|提醒|寄语|建议|后语|心语|手记|感悟|述评|评述|评价|启示|说理|点睛|有话说|短评|风险提示|办案心得|办案手记)|[\p{Script=Han}]{2,16}(?:教授|代表|委员|律师|法官|检察官|研究员|会长)[\p{Script=Han}]{0,4}(?:点评|评析|评论|寄语|感言)|(?:入选|推荐|推选)理由|(?:案例|案件)?(?:亮点|特色|创新点)|普法(?:小)?课堂|法治提醒|规则(?:与|和)意义|经验(?:做法|启示)|典型(?:经验|做法)|工作成效|延伸(?:阅读|思考)|社会反响|温馨提示|纠纷防范|风险(?:提示|防范))/u], // prettier-ignore
  ["KEYWORDS", /(?:关键词|关键字|检索主题词|主题词|案由|标签)/u],
  // 相关法条, 法条链接, 法律依据, 司法解释相关法条, 参考法条
  ["PROVISIONS", /(?:(?:司法解释|相关|参考|关联|引用|适用|涉及|裁判|主要|有关)?(?:法律)?(?:法条|条文|条款|规定|依据|链接|索引|法规|法律|法律法规|法律适用|规定链接)(?:链接|依据|索引|规定|指引|条文)?|(?:法条|法律|法规|条文)(?:链接|依据|索引|适用|规定|条文)|司法解释相关法条|适用法律|法律依据及.{0,6})/u], // prettier-ignore
  ["HEAD", /(?:案例索引|案件索引|(?:入库|案例|案件)编号|案件来源|案例来源|(?:一审|二审|再审|审理|执行|裁判|办案|受理)法院|(?:一审|二审|再审|终审|执行|裁判|案件|文书)?案号|审判组织|合议庭(?:成员)?|诉讼主体|当事人(?:信息|基本情况)?|审级|审理程序|编写人|案件信息|案例信息|裁判文书)/u], // prettier-ignore
];

const WHOLE = NAMES.map(([kind, names]) => [kind, new RegExp(`^${names.source}$`, "u")] as const);
/** What stands before a heading: （一）, 一、, 1., ①, ■, 【 */
const NUMBERING = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]|第[一二三四五六七八九十]部分[、：:]?|[①-⑩]|[■□●○◆◇★☆▲△▼►➤※*·•▪◎—-])\s*/u; // prettier-ignore
/** Markdown's emphasis before the words: **基本案情：**2021年3月…, - **裁判结果** … */
const EMPHASIS = /^(?:[-*+]\s+)?(\*{1,3}|_{2,3})([^\s*_][^*_]{1,26})\1[ \t]*[：:]?\s*/u;
const BRACKETED = /^[【\[〔［〖「『（(<＜]([^【】\[\]〔〕［］〖〗「」『』（）()<>＜＞《》]{2,24})[】\]〕］〗」』）)>＞]/u;
/** Words that open a sentence of the text rather than a section when more follows: 法院经审理认为：…, 原告诉称：… */
const SPEECH = /(?:认为|查明|[诉辩述]称|主张|请求|焦点)$|^(?:一审|二审|再审|终审|生效)(?:判决|裁定)$/u;
const LONGEST_NAME = 24;
const JOINERS = /[和与及暨、·/／&]|以及/u;

/**
 * Reads a line as a section's heading, alone (【基本案情】, 一、基本案情, ## 案情简介) or before its words (基本案情：2021年3月…).
 * @returns undefined where the line is none.
 */
export function readSectionHeading(line: string): SectionHeading | undefined {
  const strong = EMPHASIS.exec(line);
  const inner = strong?.[2] === undefined ? undefined : readSectionHeading(strong[2]);
  if (strong?.[2] !== undefined && inner?.restFrom === strong[2].length)
    return { ...inner, restFrom: restOf(line, strong[0].length), certain: true };
  const numbering = NUMBERING.exec(line)?.[0] ?? "";
  const body = line.slice(numbering.length);
  const bracket = BRACKETED.exec(body);
  if (bracket?.[1] !== undefined) {
    const name = bracket[1].replace(/\s+/gu, "");
    const kind = kindOfHeading(name);
    const after = /^\s*[：:]?\s*/u.exec(body.slice(bracket[0].length))?.[0].length ?? 0;
    if (kind !== undefined)
      return { name, kind, restFrom: restOf(line, numbering.length + bracket[0].length + after), certain: true };
  }
  const colon = /^([^：:，。；！？]{2,24})[：:]\s*/u.exec(body);
  if (colon?.[1] !== undefined) {
    const name = colon[1].replace(/\s+/gu, "");
    const kind = kindOfHeading(name);
    const restFrom = restOf(line, numbering.length + colon[0].length);
    if (kind !== undefined && (restFrom === line.length || !SPEECH.test(name)))
      return { name, kind, restFrom, certain: restFrom === line.length || name.length >= 4 };
  }
  const name = body.replace(/\s+/gu, "");
  if (name.length > LONGEST_NAME) return spaced(numbering, body);
  const kind = kindOfHeading(name);
  return kind === undefined ? spaced(numbering, body) : { name, kind, restFrom: line.length, certain: true };
}

/** 基本案情 2021年3月，… : a strong name, white space, and words. */
function spaced(numbering: string, body: string): SectionHeading | undefined {
  const found = /^(\S{2,8})[ \t\u3000]+(?=\S)/u.exec(body);
  if (found?.[1] === undefined) return undefined;
  const kind = kindOfHeading(found[1]);
  const isShort = found[1].length < 4 || body.length < 20;
  if (kind === undefined || (isShort && kind !== "KEYWORDS" && kind !== "HEAD")) return undefined; // 关键词 承揽 定金
  return { name: found[1], kind, restFrom: numbering.length + found[0].length, certain: false };
}

/** Signs that a converter left behind a heading say nothing: 【判决理由】。 */
function restOf(line: string, from: number): number {
  return /^[。．.\s]*$/u.test(line.slice(from)) ? line.length : from;
}

/** The kind of section that a name opens; undefined where it is no name of a section. */
export function kindOfHeading(name: string): SectionKind | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const whole = WHOLE.find(([, names]) => names.test(name))?.[0];
  if (whole !== undefined) return whole;
  const parts = name.split(JOINERS);
  if (parts.length < 2 || parts.length > 3) return undefined;
  const kinds = parts.map((part) => WHOLE.find(([, names]) => names.test(part))?.[0] ?? joined(part));
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/** Second parts that are short for a name: 典型意义和规则, 裁判结果及理由, 典型意义与社会治理. */
function joined(part: string): SectionKind | undefined {
  return /^(?:规则|理由|结果|意义|影响|效果|治理|依据|启示|建议|分析|事实|过程|裁判|处理|说理|要点|争议|背景|做法|成效|经过|评价|思考)$/u.test(
    part,
  )
    ? "OTHER"
    : undefined;
}
