import { bilingual } from "../words/bilingual.js";

/** Words of the one box. */
export const OMNIBOX = bilingual(
  {
    label: "法条、案号、关键词或案情",
    placeholder: "输入法条、案号，或者直接写下案情",
    placeholderShort: "法条、案号或案情",
    go: "检索",
    takenAs: "识别为",
    others: "也可作为",
    unknown: "未经识别，直接作为",
    hint: "回车检索，Shift＋回车换行。案情只在本机与本服务器之间传送，不写入网址和日志。",
    kinds: {
      LAW: "法条",
      CASE: "案例",
      NUMBER: "案号（图谱未收录，可看谁引用）",
      COURT: "法院",
      FACTOR: "要素",
      FACTS: "案情，查找类案",
      WORDS: "关键词",
    },
  },
  {
    label: "Article, case number, words or facts",
    placeholder: "An article, a case number, or simply the facts",
    placeholderShort: "Article, case number or facts",
    go: "Search",
    takenAs: "Taken as",
    others: "or as",
    unknown: "Without looking it up, as",
    hint: "Enter searches, Shift+Enter breaks the line. Facts go to this server only, never into an address or a log.",
    kinds: {
      LAW: "article",
      CASE: "case",
      NUMBER: "case number (not held; see who cites it)",
      COURT: "court",
      FACTOR: "factor",
      FACTS: "facts: find similar cases",
      WORDS: "words",
    },
  },
);
