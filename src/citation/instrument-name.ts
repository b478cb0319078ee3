import { isForeignLaw } from "./foreign-law.js";

/** What a title in title marks names, as far as the title itself shows. */
export type TitleKind =
  /** Law: a statute, an interpretation, a rule of an authority. */
  | "INSTRUMENT"
  /** The short name of one, which only a law before it can explain: 《通知》, 《办法》. */
  | "GENERIC"
  /** A contract, a letter, a judgment, a company's own rules, a book; the law of another country. */
  | "PRIVATE";

/** 《融资租赁合同》, 《承诺函》, 《章程》, 《员工手册》, 《民事判决书》, 《检测报告》: documents of parties and in single cases. */
const PRIVATE_END =
  /(?:合同|协议|协议书|合同书|函|书|章程|备忘录|条款|单|表|证|票|据|报告|声明|证明|凭证|订单|清单|须知|附件|执照|遗嘱|笔录|手册|状|条|信|邮件|公约|规约|守则|承诺|意向|说明|账|账户|记录|回执|回复|公示|图|文本|合约|契约|要约|标的|决议|股东会决定|董事会决定)$/u;
/** 《联合国国际货物销售合同公约》 is law, 《业主公约》 is not; 《关于…的复函》 of an authority is. */
const PUBLIC_AFTER_ALL =
  /(?:联合国|国际|海牙|纽约|蒙特利尔).*公约$|^最高人民法院.*函$|(?:国务院|最高人民法院|人大常委会).*(?:复函|决议)$|全国人民代表大会.*决议$/u;
/** Rules that a company or a community makes for its own people. */
const OWN_RULES =
  /员工|职工(?!代表大会条例)|考勤|薪酬|绩效|业主|物业管理规约|用户|会员|平台服务|店铺|商家|门店|经销商|本公司|我司|股东会|董事会|监事会|管理人|投标|招标文件|委托代理/u;
const OWN_RULES_MAKER =
  /(?:公司|单位|企业|平台|学校|医院|银行|中心|村委会|居委会|协会|业委会|合作社|小区|其|该|本)(?:的|制定的|自行制定的|内部)?$/u;
/** 《某公司租赁业务管理办法》; not 《金融租赁公司管理办法》, 《上市公司收购管理办法》, 《公司债券发行办法》. */
const ONE_COMPANY =
  /[某我本]\p{Script=Han}{0,8}公司|(?<!租赁|金融|信托|证券|保险|期货|担保|贷款|财务|理财|管理|上市|公众|投资|集团|评级|征信|评估|中介)公司(?!法|登记|债|信|治理|监|收|重|年|发行)/u;
/** Endings that law alone has in title marks. */
const STRONG_END =
  /(?:法|法典|条例|解释|解释[一二三四五六七八九十]|规定|办法|细则|纪要|准则|通则|公约|规程|批复|答复|议定书|补充规定|试行|法律问题|宪法)$/u;
/** Endings that private papers have as well: law where an authority or 关于 stands in the name. */
const WEAK_END =
  /(?:意见|通知|决定|规则|指引|指南|方案|措施|要点|规范|标准|目录|公告|通告|通报|制度|计划|规划|政策|复函|清单|安排|会议精神)$/u;
const AUTHORITY =
  /关于|国务院|中共|中央|全国|人民|最高|国家|中国|政府|办公厅|办公室|委员会|管理局|总局|监管|(?<!内)部门?|厅|省|自治区|市|县|法院|检察院|年版|试行|暂行/u;
const NOT_A_NAME = /理解与适用|释义|解读|导读|教程|日报|周刊|杂志|报$/u;
/** 《行政处罚法（2021年修订）》, 《…管理办法（试行）》, 《某法（草案）》, 《…解释（三）》. */
const TAIL = /\((?:[^()]{0,30}(?:修正|修订|修改|试行|暂行|草案|稿|版|废止|施行)[^()]{0,12}|[一二三四五六七八九十])\)$/u;

/**
 * Decides by its name whether a title is law. What a catalogue knows is law whatever it is called; ask it first.
 * @param name the title, clean and without its marks.
 * @param before the words that stand before the title: 公司《考勤管理办法》 is the company's own.
 */
export function titleKind(name: string, before: string): TitleKind {
  const bare = name.replace(TAIL, "").replace(TAIL, "");
  if (NOT_A_NAME.test(bare)) return "PRIVATE";
  if (/^关于(?:解除|终止|催收|催告|催缴|债权转让|提前)/u.test(bare)) return "PRIVATE"; // 《关于解除租赁合同的通知》
  if (PUBLIC_AFTER_ALL.test(bare)) return "INSTRUMENT";
  if (bare.length <= 4 && !/(?:.法|法典|条例)$/u.test(bare))
    return (STRONG_END.test(bare) && !/公约$|会议纪要$/u.test(bare)) ||
      /^.{0,2}(?:意见|通知|方案|规则|措施|指引|规范|要点)$/u.test(bare)
      ? "GENERIC"
      : "PRIVATE";
  if (PRIVATE_END.test(bare) && !(/^(?:关于|最高)/u.test(bare) && /(?:清单|说明)$/u.test(bare))) return "PRIVATE";
  if (/^(?:会议|股东会|董事会|谈判|洽谈|工作|谈话|座谈|专题会议?)纪要$/u.test(bare)) return "PRIVATE";
  const national = /^(?:中华人民共和国|最高|国务院|全国)/u.test(bare);
  if (!national && (OWN_RULES.test(bare) || (OWN_RULES_MAKER.test(before) && !/(?<!办)法$|条例$|法典$|解释$/u.test(bare))))
    return "PRIVATE";
  if (!national && ONE_COMPANY.test(bare) && !/(?<!办)法$|条例$|解释/u.test(bare)) return "PRIVATE";
  if (STRONG_END.test(bare)) return "INSTRUMENT";
  return WEAK_END.test(bare) && AUTHORITY.test(bare) ? "INSTRUMENT" : "PRIVATE";
}

/** A law by its name alone, without title marks, before an article: …适用海商法第四十六条, 公司法解释三第十八条. */
const BARE_LAW =
  /(?:\p{Script=Han}|、(?=追加)){1,30}?(?:法典|(?<![办方做看说用手想写算语疗书])法|条例|(?:司法)?解释(?:[一二三四五六]|\([一二三四五六]\))?|实施细则|纪要)$/u;
/** Words before a law's name that do not belong to it. */
const LEADING =
  /^.*(?:根据|依据|依照|按照|遵照|参照|比照|适用|违反了?|援引|引用|符合|属于|触犯|构成|结合|参见|以及|或者|认为|主张|关于|对于|即|与|和|及|或|的|在|由|将|为|是|以|系|有|对|原|我国|现行|新|旧|按|依|据|了|该|上述|前述|不予|也|均|并|所|于|从|就|其)/u;

/** Whether a law's name can end with a sign: asked before the name itself is read. */
export function mayEndLaw(sign: string): boolean {
  return sign !== "" && "法典例释则要一二三四五六)".includes(sign);
}

/**
 * The law that is named, without title marks, directly before a place of the plain text; undefined where none is.
 * Words before the name are cut off at the last one that cannot belong to it.
 */
export function bareLawBefore(plain: string, at: number): { readonly from: number; readonly name: string } | undefined {
  const run = BARE_LAW.exec(plain.slice(Math.max(0, at - 31), at))?.[0];
  if (run === undefined) return undefined;
  const nation = /^.*中华人民共和国(?=\p{Script=Han}{2})/u.exec(run)?.[0];
  const name = nation === undefined ? run.replace(LEADING, "") : run.slice(nation.length);
  if (
    name.length < 2 ||
    name.length > 24 ||
    /^(?:本|该|此|同)|^(?:司法)?解释|^(?:纪要|条例|实施细则|法典|法)$|^(?:合同|协议)解释/u.test(name)
  )
    return undefined;
  if (/(?:合同|协议|公司|双方|原告|被告|法院)(?!法|编|纠纷|解释|条例|登记|破产|司法|组织)/u.test(name)) return undefined;
  const from = at - name.length - (nation === undefined ? 0 : "中华人民共和国".length);
  if (nation === undefined && isForeignLaw(name, plain.slice(Math.max(0, from - 12), from))) return undefined;
  return { from, name };
}
