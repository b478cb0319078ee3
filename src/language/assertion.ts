import { clauseBefore, sentenceBefore } from "./sentences.js";

/**
 * How a text speaks of something that it names: as a fact, as none, or without saying. OPEN is a question (是否构成预期违约), a
 * supposition (如承租人逾期) and what somebody is only reported to claim (被告辩称系挂靠).
 */
export type Standing = "STATED" | "DENIED" | "OPEN";

/**
 * A denial that reaches to the end of what stands before: 并未|逾期, 不存在|恶意串通, 没有签订|阴阳合同. The words between are few and of
 * a closed list, so that 未按期付租，逾期三个月 denies nothing.
 */
const DENIED_BEFORE =
  /(?:没有|没|未|无|非|不是|不存在|不构成|不属于|不|否认|排除)(?:任何|再|曾|有|能|被|发生|出现|构成|存在|属于|形成|签订|签署|订立|约定|办理|进行|实施|过|了|其|所谓|的){0,3}$/u;
/** A judgment that denies: 无法认定为|售后回租, 不能证明存在|挂靠, 不构成事实上的|预期违约. */
const JUDGED_BEFORE =
  /(?:(?:无法|不能|不足以|难以|未能|不应|不宜|不予|并未|没有证据)(?:被)?(?:认定|证明|证实|视为|认为|确认|看出|显示|得出)|不(?:构成|属于|存在|成立|具备|符合)|未(?:构成|形成)|并非|并不是|排除)[^，,。；;]{0,6}$/u;
/** A denial that follows at once: 恶意串通|并不存在, 逾期的情形|没有发生. */
const DENIED_AFTER =
  /^(?:的|之)?(?:行为|情形|情况|事实|说法|主张|抗辩|问题|关系)?(?:并|均|也|都|从)?(?:不存在|没有发生|未发生|不成立|不属实|没有依据|依据不足|无事实依据|不能成立|不予认定)/u;
/** 无论逾期与否, 不仅逾期, 不得不: the negative word belongs to another word. */
const NO_DENIAL = /(?:得不|能不|未必|无论|不论|不管|是不|要不|莫不|无不|未免|不免)$/u;

/** 是否构成|预期违约, 有没有|挂靠, 能否认定为|售后回租. */
const ASKED_BEFORE =
  /(?:是否|能否|可否|应否|有无|有没有|是不是|会不会|算不算|能不能|可不可以|要不要|如何(?:认定|判断))[^，,。；;]{0,12}$/u;
/** 逾期|与否; 预期违约|尚待查明; 挂靠|吗 directly behind it. */
const ASKED_AFTER = /^(?:与否|吗|是否成立|[^，,。；;]{0,8}(?:尚待|有待|尚需|仍需)(?:进一步)?(?:核实|查明|认定|审理|确认))/u;
/** 如承租人逾期, 倘若存在挂靠, 即便构成预期违约; not 如上, 如期, 如约, 若干. */
const SUPPOSED =
  /^\p{Script=Han}{0,4}?(?:如果|假如|假设|假使|倘若|倘使|万一|即便|即使|要是|如若|若(?!干)|如(?![上下期约实何今此同数前后]))/u;
/** 被告辩称系, 公司说, 原告主张对方构成: what somebody claims, and no court has found. */
const REPORTED =
  /(?:[辩述诉]称|声称|据称|自称|(?:公司|单位|老板|经理|对方|原告|被告|上诉人|第三人|银行|[他她])(?:一方)?(?:则|又|还|曾)?(?:称|说|(?:主张|认为|提出)[^，,。；;]{0,16}(?:构成|属于|存在|系|是|名为)))[^。；;！？!?]{0,30}$/u;
/** 但经审理认定: behind the report somebody else goes on. */
const FOUND = /本院|法院|经查|认定|查明|确认|证实|实际|事实上/u;

const DENIAL_REACH = 16;
const CLAUSE_REACH = 40;
const REPORT_REACH = 60;

/** How the words of a text from `start` to `end` stand in their clause and sentence. */
export function standingOf(text: string, start: number, end: number): Standing {
  const clause = clauseBefore(text, start, CLAUSE_REACH);
  const after = text.slice(end, end + DENIAL_REACH);
  const asked = ASKED_BEFORE.test(clause) || (ASKED_AFTER.test(after) && !NO_DENIAL.test(clause));
  if (asked || SUPPOSED.test(clause)) return "OPEN";
  const report = REPORTED.exec(sentenceBefore(text, start, REPORT_REACH));
  if (report !== null && !FOUND.test(report[0])) return "OPEN";
  const near = clause.slice(-DENIAL_REACH);
  if ((DENIED_BEFORE.test(near) || JUDGED_BEFORE.test(near)) && !NO_DENIAL.test(near)) return "DENIED";
  return DENIED_AFTER.test(after) ? "DENIED" : "STATED";
}
