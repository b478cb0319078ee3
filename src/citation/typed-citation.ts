import { fromChineseNumber } from "../domain/chinese-number.js";
import { parseProvisionId, provisionId, type ProvisionNumber } from "../domain/provision.js";
import type { InstrumentCatalogue } from "./catalogue.js";
import { chooseVersion } from "./choose-version.js";

/** What one citation, typed as the whole of a text, means. */
export type TypedCitation =
  | { readonly kind: "provision"; readonly provisionId: string; readonly instrumentId: string; readonly number: ProvisionNumber }
  /** An id of a book, chapter or section. */
  | { readonly kind: "heading"; readonly provisionId: string }
  | { readonly kind: "unknown"; readonly reason: string; readonly near: readonly string[] };

const NUMBER = "[0-9〇○零一二两三四五六七八九十百千]+";

/** Examples: 民法典第九百二十六条第二款 · 民法典752条 · 公司法第十五条之一 · 民诉法第177条第1款第（二）项 · 民法典752 · Civil Code art. 752 */
const CITATION = new RegExp(
  `^(?<name>[^0-9]+?)(?:第|article|art\\.?)?(?<article>${NUMBER})(?:条)?(?:之(?<suffix>${NUMBER}))?` +
    `(?:第?(?<paragraph>${NUMBER})款)?(?:第?\\(?(?<item>${NUMBER})\\)?项)?$`,
  "u",
);

const LONGEST = 200;

/**
 * Understands what a lawyer types: 《中华人民共和国民法典》第七百五十二条, 民法典752条, 民法典第926条第2款, provision:civil-code/752.
 * Of several versions of an instrument the one in force is taken, as of the date where one is given. Whether the graph holds the article is not asked here.
 */
export function parseTypedCitation(text: string, catalogue: InstrumentCatalogue, asOf?: string): TypedCitation {
  if (text.length > LONGEST) return { kind: "unknown", reason: `a citation has at most ${LONGEST} characters`, near: [] };
  const plain = text
    .normalize("NFKC")
    .replace(/[\s《》〈〉「」]/gu, "")
    .toLowerCase();
  if (text.startsWith("provision:")) return parseId(text.trim(), catalogue);
  const parts = CITATION.exec(plain)?.groups;
  const read = (part: string | undefined) => (part === undefined ? undefined : fromChineseNumber(part));
  const article = read(parts?.["article"]);
  if (parts === undefined || parts["name"] === "第" || article === undefined || article === 0) {
    const whole = catalogue.named(plain)[0];
    return {
      kind: "unknown",
      reason: whole ? "it names an instrument without an article" : "it has no instrument and article that could be read",
      near: whole ? [`${whole.shortTitle ?? whole.title}第一条`] : catalogue.near(plain, 3).map((name) => `${name}第…条`),
    };
  }
  const name = parts["name"] ?? "";
  const named = catalogue.named(name);
  const [instrument] = named.length === 0 ? [] : chooseVersion(named, { date: asOf }).versions;
  if (instrument === undefined)
    return { kind: "unknown", reason: `no instrument of the graph is called ${name}`, near: catalogue.near(name, 3) };
  const number = { article, suffix: read(parts["suffix"]), paragraph: read(parts["paragraph"]), item: read(parts["item"]) };
  return { kind: "provision", provisionId: provisionId(instrument.id, number), instrumentId: instrument.id, number };
}

function parseId(id: string, catalogue: InstrumentCatalogue): TypedCitation {
  const parsed = parseProvisionId(id);
  const instrumentId = parsed?.instrumentId ?? `instrument:${id.slice("provision:".length).split("/")[0]}`;
  if (catalogue.get(instrumentId) === undefined)
    return {
      kind: "unknown",
      reason: `the graph has no ${instrumentId}`,
      near: catalogue.near(instrumentId.slice("instrument:".length), 3),
    };
  if (parsed === undefined) return { kind: "heading", provisionId: id };
  return { kind: "provision", provisionId: provisionId(parsed.instrumentId, parsed.number), instrumentId, number: parsed.number };
}
