import { bilingual } from "../../words/bilingual.js";

/** Words of a case number's page. */
export const NUMBER = bilingual(
  {
    held: "图谱收录的案例",
    notHeld: "图谱未收录此案号的案件。",
    court: "法院",
    year: "年份",
    stage: "审级",
    citers: (count: number) => `引用此案号的案例 ${count}件`,
    noCiters: "收录的案例中没有引用此案号的。",
    search: "以此案号检索文字",
    more: "载入更多",
  },
  {
    held: "Cases that bear it",
    notHeld: "The graph does not hold the case of this number.",
    court: "Court",
    year: "Year",
    stage: "Stage",
    citers: (count: number) => (count === 1 ? "1 case cites it" : `${count} cases cite it`),
    noCiters: "No case of the graph cites it.",
    search: "Search texts for the number",
    more: "Load more",
  },
);
