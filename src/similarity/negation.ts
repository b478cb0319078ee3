/**
 * A denial that reaches to the end of what stands before: 并未|逾期, 不存在|恶意串通, 没有签订|阴阳合同, 不构成|预期违约. The words between
 * are few and of a closed list, so that 未按期付租，逾期三个月 denies nothing.
 */
const DENIED_BEFORE =
  /(?:没有|没|未|无|非|不是|不存在|不构成|不属于|不|否认|排除)(?:任何|再|曾|有|能|被|发生|出现|构成|存在|属于|形成|签订|签署|订立|约定|办理|进行|实施|过|了|其|所谓|的){0,3}$/u;

/** A denial that follows at once: 恶意串通|并不存在, 逾期的情形|没有发生. */
const DENIED_AFTER =
  /^(?:的)?(?:行为|情形|情况|事实|说法|主张|抗辩|问题)?(?:并|均|也|都|从)?(?:不存在|没有发生|未发生|不成立|不属实|没有依据|无事实依据|不能成立)/u;

/** 无论逾期与否, 不仅逾期, 不得不: the negative word belongs to another word. */
const NO_DENIAL = /(?:不得不|不能不|未必|无论|不论|不管|是不|要不|莫不|无不|未免|不免)$/u;

const REACH = 12;
const CLAUSE = /[，。；：！？、,;:!?\n]/u;

/** Whether the words of a text from `start` to `end` are denied by the clause in which they stand. */
export function isDenied(text: string, start: number, end: number): boolean {
  const before = lastClause(text.slice(Math.max(0, start - REACH), start));
  if (DENIED_BEFORE.test(before) && !NO_DENIAL.test(before)) return true;
  return DENIED_AFTER.test(text.slice(end, end + REACH));
}

function lastClause(text: string): string {
  return text.split(CLAUSE).at(-1) ?? "";
}
