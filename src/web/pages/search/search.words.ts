import { bilingual } from "../../words/bilingual.js";

/** Words of the search page. */
export const SEARCH = bilingual(
  {
    title: (q: string) => `“${q}”`,
    nothing: "没有输入关键词。",
    count: (count: number, isExact: boolean) => `${isExact ? "" : "至少"}${count}项`,
    none: "没有相符的结果。可减少关键词，或作为案情检索类案。",
    noneOfKind: (kind: string) => `没有种类为“${kind}”的结果。`,
    allKinds: (count: number, isExact: boolean) => `不限种类：${isExact ? "" : "至少"}${count}项`,
    noneAtAll: "不限种类也没有结果。",
    asFacts: "作为案情，查找类案",
    all: "全部",
    kinds: {
      CASE: "案例",
      PROVISION: "法条",
      RULE_PRINCIPLE: "裁判规则",
      FACTOR: "要素",
      COURT: "法院",
      INSTRUMENT: "法律文件",
      PARTY: "当事人",
    },
    kind: "种类",
    more: "载入更多",
  },
  {
    title: (q: string) => `“${q}”`,
    nothing: "No words were given.",
    count: (count: number, isExact: boolean) =>
      `${isExact ? "" : "at least "}${count === 1 ? "1 hit" : `${count} hits`}`,
    none: "Nothing matches. Take fewer words, or search for similar cases by facts.",
    noneOfKind: (kind: string) => `Nothing of the kind “${kind}” matches.`,
    allKinds: (count: number, isExact: boolean) =>
      `All kinds: ${isExact ? "" : "at least "}${count}`,
    noneAtAll: "Nothing of another kind matches either.",
    asFacts: "As facts: find similar cases",
    all: "all",
    kinds: {
      CASE: "cases",
      PROVISION: "articles",
      RULE_PRINCIPLE: "rules",
      FACTOR: "factors",
      COURT: "courts",
      INSTRUMENT: "instruments",
      PARTY: "parties",
    },
    kind: "Kind",
    more: "Load more",
  },
);
