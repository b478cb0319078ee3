import { bilingual } from "../../words/bilingual.js";

/** Words of a factor's page. */
export const FACTOR = bilingual(
  {
    favours: "通常有利于",
    aliases: "又作",
    broader: "上位要素",
    narrower: "下位要素",
    not: "不同于",
    cases: (count: number) => `具备此要素的案例 ${count}件`,
    more: "载入更多",
  },
  {
    favours: "Usually helps",
    aliases: "Also",
    broader: "Broader",
    narrower: "Narrower",
    not: "Not the same as",
    cases: (count: number) => (count === 1 ? "1 case has it" : `${count} cases have it`),
    more: "Load more",
  },
);
