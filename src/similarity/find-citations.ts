import type { InstrumentCatalogue } from "../citation/catalogue.js";
import { parseTypedCitation } from "../citation/typed-citation.js";
import type { FindCitations } from "./understand-facts.js";

/** Examples: 《民法典》第七百五十二条 · 民法典第五百六十三条第一款 · 公司法第63条 */
const CITATION =
  /《?(?<name>[\p{Script=Han}]{2,24}?)》?第(?<article>[0-9〇零一二两三四五六七八九十百千]{1,9})条(?:第[0-9一二三四五六七八九十]{1,3}款)?/gu;

/** Finds the provisions that a text cites by the name of an instrument and an article; what the catalogue lacks is left out. */
export function citationFinder(catalogue: InstrumentCatalogue): FindCitations {
  const names = catalogue.instruments.flatMap((each) => [each.title, each.shortTitle ?? "", ...each.aliases]);
  const longest = [...new Set(names.filter((name) => name.length > 1))].sort((a, b) => b.length - a.length);
  return (text) =>
    [...text.matchAll(CITATION)].flatMap((found) => {
      const raw = found[0].replace(/[《》]/gu, "");
      const before = raw.slice(0, raw.lastIndexOf("第", raw.indexOf("条")));
      const name = longest.find((each) => before.endsWith(each));
      if (name === undefined) return [];
      const citation = parseTypedCitation(raw.slice(before.length - name.length), catalogue);
      if (citation.kind !== "provision") return [];
      const mention = { quote: found[0], start: found.index, end: found.index + found[0].length };
      return [{ provisionId: citation.provisionId, mention }];
    });
}
