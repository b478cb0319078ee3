import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import type { Segment } from "../domain/segment.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { IsBorder } from "../lexicon/word-trie.js";
import { isIndexed } from "./function-words.js";

const WORD = /[\p{L}\p{N}]/u;
/** As often as a common word of jieba's dictionary, so that a term is cut out whole. */
const FREQUENCY = 20_000;

let jieba: Jieba | undefined;

/**
 * Cuts a text into words for the index and for queries: long words also into the words inside them
 * (融资租赁合同 also gives 融资, 租赁), full-width letters and digits as half-width ones, small
 * letters, no punctuation, no empty words. Linear in the text.
 */
export const segment: Segment = (text) =>
  cutter()
    .cutForSearch(text.normalize("NFKC").toLowerCase(), true)
    .map((word) => word.trim())
    .filter((word) => WORD.test(word) && isIndexed(word));

/**
 * Where words of a text begin and end, by the dictionary alone: 裙子|很|漂亮, and 他|告|我, which a
 * guess would join. Linear in the text.
 */
export function wordBorders(text: string): IsBorder {
  const borders = new Set([0]);
  let offset = 0;
  for (const word of cutter().cut(text, false)) borders.add((offset += word.length));
  return (at) => borders.has(at);
}

function cutter(): Jieba {
  if (jieba === undefined) {
    jieba = Jieba.withDict(dict);
    const terms = LEXICON.table("legal-terms").words;
    const signs = LEXICON.table("cause-signs").words.filter((sign) => sign.length > 1);
    jieba.loadDict(
      Buffer.from(
        [...new Set([...terms, ...signs])].map((term) => `${term} ${FREQUENCY} n`).join("\n"),
      ),
    );
  }
  return jieba;
}
