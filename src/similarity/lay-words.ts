import { LAY_TERMS } from "./lay-terms.js";

/** Words of a question that ask and tell nothing of what is asked about: 借条丢了怎么办 asks about 借条丢了. */
const ASKING =
  /怎么办|怎么处理|怎么|如何|是否|什么|哪些|哪种|能不能|可不可以|有没有|是不是|要不要|会不会|算不算|能否|可以|应当|应该|需要|请问|多少|谁|吗|呢|该/gu;

/** 2021年3月5日, 2022年12月, 1200万元, 38,000.50元: when and how much, which no law says. */
const FIGURES = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d[\d,.]*\s?[万亿]?元/gu;

/** A question without the words that only ask and without its dates and amounts; the text itself where nothing else is in it. */
export function withoutAskingAndFigures(text: string): string {
  const rest = text.replace(FIGURES, " ").replace(ASKING, " ").trim();
  return rest === "" ? text : rest;
}

/** The law's words for the lay words in a text, each once, in the order of the list. */
export function legalWords(text: string): readonly string[] {
  return [...new Set(Object.entries(LAY_TERMS).flatMap(([lay, legal]) => (text.includes(lay) ? legal.split(" ") : [])))];
}
