import { bilingual } from "../../words/bilingual.js";

/** Words of the home page. */
export const HOME = bilingual(
  {
    title: "类案检索",
    lead: "从法条到先例，从案情到类案，每一步都有原文为证。",
    examples: "例如",
    recent: "正在处理的案件",
    unsaved: "未保存，关闭页面即消失",
    importMatter: "导入已导出的案件",
    noMatter: "此文件不是导出的案件。",
    outcomes: "结果统计",
    corpus: (cases: number, provisions: number) =>
      `收录案例${cases.toLocaleString("en")}件、法条${provisions.toLocaleString("en")}条（含款、项）。`,
    example: ["民法典第752条", "担保解释65条", "车被锁了，还要付租金吗？"],
  },
  {
    title: "Search for similar cases",
    lead: "From an article to its precedents, from facts to similar cases, each step with the words that prove it.",
    examples: "For example",
    recent: "Matters at hand",
    unsaved: "not saved: gone when the page closes",
    importMatter: "Import an exported matter",
    noMatter: "This file is no exported matter.",
    outcomes: "Outcomes",
    corpus: (cases: number, provisions: number) =>
      `Held: ${cases.toLocaleString("en")} cases and ${provisions.toLocaleString("en")} provisions.`,
    example: ["民法典第752条", "Contract Law art. 248", "车被锁了，还要付租金吗？"],
  },
);
