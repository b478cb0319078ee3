/** What is said around a citation: `before` and `after` are the sentence's words, without those that it quotes. */
export interface SentenceAround {
  readonly before: string;
  readonly after: string;
}

/** A sign that every denial below has: asked first. */
const NEGATION = /[不无未没难拒并排]|适用法律错误/u;
/** 不适用…第十条, 不应依据, 不得援引: directly before the citation. */
const DECLINED_BEFORE =
  /(?:不(?:予|应|应当|能|宜|得|可|再|当|直接|能够|必)?(?:直接|再|简单|机械|当然)?(?:适用|援引|依据|参照|类推适用)|(?:无需|无须|排除|难以|无权|未|没有|无法|并非|并不|拒绝)(?:再|直接)?(?:适用|援引|依据)|适用法律错误[^。]{0,10}适用)(?:于)?[^，,。；;]{0,12}$/u;
/** 《某法》第十条…不适用于本案, 不再适用, 没有适用余地: behind the citation, before the next comma or so; not ……，不适用《他法》. */
const DECLINED_AFTER =
  /^[^。；;，,《]{0,50}[，,]?[^。；;，,《]{0,12}?(?:不(?:予|应|应当|能|宜|得|可|再|直接)?(?:溯及|追溯|类推|参照)?适用(?!《|\p{Script=Han}{0,12}[法典释例]第)|无(?:适用|从适用)|没有适用(?:的)?(?:余地|空间|前提|条件)|不具有适用|无法适用|排除适用|不能作为(?:本案)?(?:裁判|请求|判决)?(?:的)?依据|不宜作为)/u;
/** 第十条规定的是……的情形，因此本案不适用该规定 */
const DECLINED_LATER = /不(?:应|能|予|宜|得|再|应当)?适用(?:该|上述|前述|此)(?:条|款|项|规定|司法解释|法律)/u;
/** 原审适用《某法》第十条错误, 适用…不当; not 适用…并无不当. */
const MISAPPLIED_BEFORE = /(?:适用|援引|引用|依据|根据|依照)[^，,。；;]{0,16}$/u;
const MISAPPLIED_AFTER = /^[^，,。；;《]{0,16}?(?<!无(?:明显)?|没有(?:明显)?|并非|不存在)(?:错误|不当|有误|不妥)/u;
const MISAPPLIED_LATER = /^[^。；;《]{0,60}[，,](?:属于?|系)?适用法律(?:确有)?(?:错误|不当)/u;
/** 不符合《某法》第十条规定的情形, 不属于, 不构成, 未达到: both halves together. */
const OUTSIDE_BEFORE =
  /(?:不符合|并不符合|不属于|并不属于|不属|并非属于|不构成|不具备|不满足|未达到|尚未达到|未满足|不完全符合|不在)[^，,。；;]{0,16}$/u;
const CIRCUMSTANCES = /^[^，,。；;《]{0,40}?(?:情形|条件|要件|范围|前提|情况|主体)/u;
/**
 * 再审申请不符合《某法》第十条的规定 refuses what the article would give; 该约定不符合《某法》第十条的规定 applies it: the subject
 * tells.
 */
const REQUEST_BEFORE =
  /(?:申请|请求|主张|抗辩|辩解|理由|上诉|起诉|诉讼|诉请|材料|意见|情形|条件|事由)(?:并|亦|也|均|显然|明显|依法)?不符合[^，,。；;]{0,16}$/u;
const REFUSED_DIRECTLY = /^[^。；;《]{0,24}[，,][^。；;《，,]{0,16}?(?:不予(?:支持|采纳|采信|准许|受理)|驳回|不能成立|不成立)/u;
/** 与《某法》第十条规定的情形不符. */
const OUTSIDE_AFTER =
  /^[^。；;，,《]{0,60}?(?:情形|条件|要件|规定|范围)(?:并)?(?:不符|不相符|不一致|不具备|不存在|未成就|不成就|不满足|不适用)/u;

/** How a sentence denies that a provision decides the matter; undefined where it does not. */
export function denialIn({
  before,
  after,
}: SentenceAround): "court-declines-to-apply" | "found-misapplied" | "facts-outside-provision" | undefined {
  const denied = NEGATION.test(before) || NEGATION.test(after);
  if (denied && (DECLINED_BEFORE.test(before) || DECLINED_AFTER.test(after) || DECLINED_LATER.test(after)))
    return "court-declines-to-apply";
  if (MISAPPLIED_BEFORE.test(before) && (MISAPPLIED_AFTER.test(after) || MISAPPLIED_LATER.test(after))) return "found-misapplied";
  if (!denied) return undefined;
  const refused = REQUEST_BEFORE.test(before) || REFUSED_DIRECTLY.test(after);
  const outside = OUTSIDE_BEFORE.test(before) && (CIRCUMSTANCES.test(after) || refused);
  return outside || OUTSIDE_AFTER.test(after) ? "facts-outside-provision" : undefined;
}
