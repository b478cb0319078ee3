import { bilingual } from "../../words/bilingual.js";

/** Words of the page about what is around a node. */
export const AROUND = bilingual(
  {
    title: (name: string) => `${name}的周边`,
    kinds: "按关系分类",
    expand: "展开全部",
    fold: "收起",
    further: "以此为中心",
    truncated: "关系过多，此处仅列出一部分。",
    more: "载入更多",
    why: "依据",
  },
  {
    title: (name: string) => `Around ${name}`,
    kinds: "By relation",
    expand: "Show all",
    fold: "Fold",
    further: "around it",
    truncated: "There are more links than are listed here.",
    more: "Load more",
    why: "Grounds",
  },
);
