import type { EnumOf } from "../../schema/graphql.js";
import { bilingual } from "../../words/bilingual.js";

type Refusals = Readonly<Record<EnumOf<"ShareRefusal">, string>>;

/** Words of the outcomes. */
export const OUTCOMES = bilingual(
  {
    title: "结果统计",
    cause: "案由",
    allCauses: "全部案由",
    by: "分组",
    groupings: { level: "法院层级", region: "地区", year: "年份" },
    sample: (count: number) => `统计${count}件案例。`,
    bound: "案例过多，仅统计最新者。",
    tendency: (side: string, share: string) => `${side}占${share}。`,
    results: "全案结果",
    points: "争议焦点的判断",
    claimant: "原告方胜",
    respondent: "被告方胜",
    split: "各有胜负",
    open: "未判断或未载明",
    group: "组别",
    cases: "案件",
    unknown: "未载明",
    fewPoints: (count: number) => `判断有利于某一方的焦点仅${count}个，不足10个，不作图示。`,
    list: (count: number) => `看${count}件案例`,
    hideList: "收起案例",
    casesOf: (label: string, count: number) => `${label}：所计案例${count}件`,
    more: "载入更多",
    newest: (count: number) => `此处列出其中${count}件。`,
    none: "没有案例。",
    refusal: (text: string): Refusals => ({
      FEW_CASES: text,
      FEW_DECIDED: text,
      SEVERAL_CAUSES: text,
    }),
    caveat: (text: string) => text,
  },
  {
    title: "Outcomes",
    cause: "Cause of action",
    allCauses: "all causes",
    by: "Grouped by",
    groupings: { level: "court level", region: "region", year: "year" },
    sample: (count: number) =>
      count === 1 ? "1 case was counted." : `${count} cases were counted.`,
    bound: "There are more cases: the newest were counted.",
    tendency: (side: string, share: string) => `The ${side} has ${share}.`,
    results: "Overall results",
    points: "How points were decided",
    claimant: "for the claimant",
    respondent: "for the respondent",
    split: "for each in part",
    open: "left open or not known",
    group: "Group",
    cases: "Cases",
    unknown: "not known",
    fewPoints: (count: number) =>
      `Only ${count} points were decided for a side: under ten no bar is drawn.`,
    list: (count: number) => (count === 1 ? "The case" : `The ${count} cases`),
    hideList: "Hide the cases",
    casesOf: (label: string, count: number) =>
      `${label}: ${count === 1 ? "1 case" : `${count} cases`} counted`,
    more: "Load more",
    newest: (count: number) => `${count} of them are listed here.`,
    none: "There are no cases.",
    // the API has its sentences in Chinese
    refusal: (): Refusals => ({
      FEW_CASES: "Under ten, a single case changes the share: none is given.",
      FEW_DECIDED: "Fewer than ten of them say which side prevailed: no share is given.",
      SEVERAL_CAUSES:
        "They are of several causes of action, each with its own law: no share is given for all together. Choose one, or see the groups.",
    }),
    caveat: () =>
      "Most cases were chosen for publication and are not all rulings: a share is no chance of winning, and says nothing of a single case.",
  },
);
