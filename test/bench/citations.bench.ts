import { cite } from "../../src/citation/cite.js";
import { CATALOGUE } from "../unit/citation/test-catalogue.js";
import { median, report } from "./measure.js";

const UNITS = 1_000_000;
const PARAGRAPH =
  "原告某租赁公司依据《中华人民共和国民法典》第七百五十二条请求支付全部租金。被告辩称，双方所签《融资租赁合同》第五条约定了宽限期，其已付款148549.18元。" +
  "法院经审理认为，承租人经催告后在合理期限内仍不支付租金，构成违约。依照民法典第五百七十七条、第五百八十五条第二款及该法第七百五十二条之规定，" +
  "判决被告十日内支付租金及违约金，案号为（2023）沪0115民初1234号。宣判后，双方均未上诉，判决已经发生法律效力。\n";

/**
 * All citations of a million characters, found, resolved and read, against one regular expression
 * for articles over the same.
 */
export async function benchCitations(): Promise<void> {
  const text = PARAGRAPH.repeat(Math.ceil(UNITS / PARAGRAPH.length));
  const article =
    /(?:《[^《》]{2,80}》)?第[0-9一二三四五六七八九十百千零]{1,9}条(?:第[0-9一二三四五六七八九十]{1,3}款)?/gu;
  // matchAll, because V8 remembers what `match` found in the same text.
  const base = await median(() => Promise.resolve([...text.matchAll(article)].length), 7, 2);
  let found = 0;
  const engine = await median(() => Promise.resolve((found = cite(text, CATALOGUE).length)), 7, 2);
  report(
    `${found} citations of ${(text.length / 1e6).toFixed(1)} million characters`,
    engine,
    "one regular expression",
    base,
  );
}
