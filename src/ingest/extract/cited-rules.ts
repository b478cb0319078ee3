import { titleSpans } from "./title-spans.js";

/** What stands for a sign that is left out: no word, no name and no stop. */
const BLANK = "□";
/** Where a court's name ends. */
const COURT_END = /(?:法院|[高中]院)/gu;
/** Words between who issues or publishes something and what it is; none of them is an act in a case. */
const BETWEEN = [
  ..."发布 公布 颁布 印发 制定 出台 施行 编发 编写 编著 主编 选编 汇编 刊登 登载 刊载 收录 评选 评为 列为 入选 确定 认定".split(
    " ",
  ),
  ..."民事审判第 民事审判 审判委员会 研究室 案例研究院 全国法院 全国 有关 相关 上述 现行 最新 年度 十大 优秀 首批 联合".split(
    " ",
  ),
  ..."最高人民检察院 检察院 公安部 司法部 的 了 所 于 和 与 、 民 庭 第 年 月 日 号 批 期 届 次 新".split(" "),
];
const FIGURE = /^[\d一二三四五六七八九十百〇○\s]/u;
/** （2010）行他字第10号, 法释〔2020〕17号 */
const NUMBER = /^(?!在)\p{Script=Han}{0,4}[（(〔[【]\d{4}[）)〕\]】]\p{Script=Han}{0,6}\d{1,5}号/u;
/** What a court issues or publishes outside any case. */
const ISSUED =
  "司法解释 规定 指导性案例 指导案例 典型案例 参考性案例 参考案例 公报 案例 判例 类案 裁判观点 裁判规则 司法政策 司法文件 会议纪要 纪要 批复 答复 复函 指导意见 工作报告 白皮书 法官会议 官网 网站 微信公众号".split(
    " ",
  );
/** 关于适用某法若干问题的解释, 关于审理某类案件的规定: a title without its marks. */
const UNMARKED =
  /^关于[^。；，\n]{2,90}?(?:[的之]|若干|问题)(?:司法解释|解释|规定|批复|(?:指导)?意见|通知|答复|复函|纪要|办法|规则|解答|指引)/u;
const UNMARKED_END = /^关于[^。；，\n]{2,90}?(?:司法解释|会议纪要)/u;
/** 《民事判决书》, 《支付令》, 《执行裁定》: what a court makes in a case. */
const DOCUMENT_OF_CASE = /(?:书|令|笔录|传票|判决|裁定|调解)$/u;
const TITLE_OPEN = /^(?:[《〈«≪‹﹤＜<]|&lt;)/u;
/** 在（2018）某号案中, 在另案判决中: where a court spoke of another matter. */
const IN_OTHER_MATTER = /^曾?在(?:[（(〔[]\d|另案|他案|类案|同类|类似)/u;
const MOST_BETWEEN = 24;

/**
 * A text, sign for sign as long, without the words of rules and of cases that are cited: what stands inside title marks, and a
 * court that is named as who issued a rule or published a case. 《最高人民法院关于…的解释》 tells of no court that acted, nor do
 * 最高人民法院关于…的解释 and 最高人民法院发布的指导案例.
 */
export function withoutCitedRules(text: string): string {
  if (!/[《〈«≪‹﹤＜<&院]/u.test(text)) return text;
  const titles = titleSpans(text);
  const plain = blanked(text, titles);
  const issuers = [...plain.matchAll(COURT_END)].flatMap((found) => {
    const at = found.index + found[0].length;
    const to = issuedUntil(plain, text, at);
    return to === undefined ? [] : { from: found.index, to };
  });
  return blanked(plain, issuers);
}

/** The end of the rule or publication that the court ending at a place issued; undefined where it issued none there. */
function issuedUntil(plain: string, text: string, at: number): number | undefined {
  const from = skip(plain, at);
  const rest = plain.slice(from, from + 100);
  if (TITLE_OPEN.test(rest)) {
    const [title] = titleSpans(text.slice(from, from + 260));
    return title && !DOCUMENT_OF_CASE.test(text.slice(from + title.from, from + title.to)) ? from : undefined;
  }
  const unmarked = UNMARKED.exec(rest) ?? UNMARKED_END.exec(rest);
  if (unmarked) return from + unmarked[0].length;
  const issued = ISSUED.find((word) => rest.startsWith(word));
  if (issued !== undefined) return from + issued.length;
  return IN_OTHER_MATTER.test(rest) ? from : undefined;
}

/** The place behind the words of BETWEEN that follow a place. */
function skip(plain: string, from: number): number {
  let at = from;
  for (let count = 0; count < MOST_BETWEEN; count++) {
    const rest = plain.slice(at, at + 28);
    const word = BETWEEN.find((each) => rest.startsWith(each)) ?? FIGURE.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0];
    if (word === undefined || (word === "认定" && !rest.startsWith("认定的"))) break;
    at += word.length;
  }
  return at;
}

function blanked(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  let out = "";
  let done = 0;
  for (const { from, to } of places) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    out += text.slice(done, begin) + BLANK.repeat(to - begin);
    done = to;
  }
  return out + text.slice(done);
}
