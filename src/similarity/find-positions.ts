import { TextMarks } from "./text-marks.js";
import type { UnderstoodPosition } from "./understood-facts.js";

/** Positions that a text gives its parties, in law's words and in people's. */
const POSITIONS = (
  "出租人 承租人 次承租人 出卖人 买受人 借款人 出借人 贷款人 债权人 债务人 次债务人 保证人 担保人 抵押人 抵押权人 质权人 保理人 " +
  "投保人 被保险人 受益人 保险人 发包人 承包人 分包人 实际施工人 用人单位 劳动者 案外人 被执行人 申请执行人 股东 法定代表人 实际控制人 " +
  "委托人 受托人 承运人 托运人 保管人 物业公司 业主 房东 租客 老板 员工 开发商 挂靠公司 租赁公司 保险公司 银行 中介"
).split(" ");
const MARKS = new TextMarks(POSITIONS);
/**
 * 原告是出租人, 被申请人作为承租人. Who appealed (上诉人, 被上诉人) and who applied for a review (再审申请人) may be on either side of
 * the suit, and 反诉被告 is its plaintiff: these words tell no side.
 */
const SIDE_BEFORE = /(?<!再审|复议|申诉|反诉)(?<side>原告|被告|(?<!被)申请人|被申请人)(?![^，。；、]*[诉请]人)[^，。；、]{0,6}$/u;

/** The positions of parties in a text, each once, at its first place; of positions inside one another the longest. */
export function findPositions(text: string): readonly UnderstoodPosition[] {
  const seen = new Map<string, UnderstoodPosition>();
  let taken = 0;
  const marks = [...MARKS.find(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { word, start, end } of marks) {
    if (start < taken) continue;
    taken = end;
    if (seen.has(word)) continue;
    const side = SIDE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.groups?.["side"];
    seen.set(word, { position: word, side: sideOf(side), mention: { quote: word, start, end } });
  }
  return [...seen.values()];
}

function sideOf(word: string | undefined): "CLAIMANT" | "RESPONDENT" | undefined {
  switch (word) {
    case "原告":
    case "申请人":
      return "CLAIMANT";
    case "被告":
    case "被申请人":
      return "RESPONDENT";
    default:
      return undefined;
  }
}
