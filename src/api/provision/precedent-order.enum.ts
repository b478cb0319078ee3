import type { PrecedentOrder } from "../../graph/read/precedent-list.js";
import { enumOf } from "../schema/enum-of.js";

export const PrecedentOrderEnum = enumOf<PrecedentOrder>(
  "PrecedentOrder",
  ["The order of precedents.", "先例的排序。"],
  {
    AUTHORITY: [
      "By authority, newest first: with forumCourt the tiers of 法发〔2020〕24号 art. 4 before that court, then the rest by level; else by level alone: guiding case, Supreme People's Court, high, intermediate or special, basic.",
      "按效力，同级由新到旧：指定 forumCourt 时先按法发〔2020〕24号第四条对该院的顺位，其余按层级；未指定时只按层级：指导性案例、最高人民法院、高级法院、中级或专门法院、基层法院。",
    ],
    BASIS: [
      "By the weightiest place in the decision at which the case applies what was asked for, newest first within each: operative clause, reasoning, earlier ruling, a party's words, then the rest. With match ALL the rarest of the citations counts.",
      "按所查条文在裁判文书中的最重位置，同位置由新到旧：裁判依据、裁判理由、原审裁判、当事人主张，其后为其他；match 为 ALL 时以先例最少的引用为准。",
    ],
    NEWEST: ["Newest first.", "由新到旧。"],
    OLDEST: ["Oldest first; cases without a date last.", "由旧到新；无日期的排在最后。"],
  },
);

export const MatchEnum = enumOf<"ANY" | "ALL">(
  "Match",
  ["How several citations combine.", "多个引用的组合方式。"],
  {
    ANY: ["Cases that apply one of them.", "适用其中任一条文的案件。"],
    ALL: ["Cases that apply every one of them.", "同时适用全部条文的案件。"],
  },
);
