import { bilingual } from "../../words/bilingual.js";

/** Words of a court's page. */
export const COURT = bilingual(
  {
    level: "层级",
    region: "地区",
    above: "上一级法院",
    aliases: "又称",
    publications: "发布",
    cases: (count: number) => `所作裁判 ${count}件`,
    none: "图谱没有该院的裁判。",
    search: "检索提及该院的内容",
    more: "载入更多",
    makeForum: "设为受诉法院",
    isForum: "已是受诉法院",
    named: "此法院由案例载明的全称推出，未列入法院名录。",
  },
  {
    level: "Level",
    region: "Region",
    above: "One level up",
    aliases: "Also called",
    publications: "Releases",
    cases: (count: number) => (count === 1 ? "1 case decided" : `${count} cases decided`),
    none: "The graph holds no ruling of this court.",
    search: "Search for what names it",
    more: "Load more",
    makeForum: "Make it the forum court",
    isForum: "It is the forum court",
    named:
      "This court is made of the full name that a case gives; it is not in the list of courts.",
  },
);
