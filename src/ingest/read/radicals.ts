/**
 * Radicals that print as the character itself and that Unicode does not equate with it; Kangxi
 * radicals it does (NFKC), but ⼾.
 */
const SUPPLEMENT = new Map(
  Array.from(
    "⼾户⺄乙⺇几⺌小⺍小⺗心⺝月⺟母⺠民⺢水⺧牛⺩王⺫目⺮竹⺱网⺲网⺳网⺶羊⺷羊⺸羊⺹老⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻋车⻑长⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻲龟⻳龟".matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = "", sign = ""]) => [radical, sign],
  ),
);

/**
 * A text in which radicals that a PDF's font table names (⼈⺠⽅) are the characters that they show
 * (人民方). Its length stays.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/gu,
    (radical) => SUPPLEMENT.get(radical) ?? radical.normalize("NFKC"),
  );
}
