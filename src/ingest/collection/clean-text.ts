import { decodeHTMLStrict } from "entities";
import { LEXICON } from "../../lexicon/lexicon.js";
import { htmlText } from "../read/html-text.js";

const BOILERPLATE = LEXICON.table<"PREFIX" | "ADVERTISEMENT">("collection-boilerplate");
/** Tags that divide a page into blocks; `<解释>` is a title whose marks were lost. */
const BLOCKS = /<(?:p|div|br|span|html|body|table)(?:\s[^>]{0,200})?\/?>/iu;
/**
 * Characters after the last sentence or name of a document in which an advertisement is looked for.
 */
const LONGEST_ADVERTISEMENT = 120;
/** Entities are decoded twice: some pages escaped &nbsp; once more, as &amp;nbsp;. */
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/iu;

/**
 * The text of a document as the court wrote it, without what a collection added: HTML entities and
 * tags, a label before the text, advertisements after it.
 */
export function cleanText(text: string): string {
  let plain = withoutEntities(text);
  if (BLOCKS.test(plain)) plain = withoutEntities(htmlText(plain));
  return withoutAdvertisement(withoutPrefix(plain.replace(/[\u00a0\u3000\t ]+/gu, " ").trim()));
}

/**
 * A short value of a column: entities decoded, white space collapsed; undefined where nothing is
 * left.
 */
export function cleanValue(value: string | undefined): string | undefined {
  const plain = withoutEntities(value ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  return plain === "" ? undefined : plain;
}

function withoutEntities(text: string): string {
  let plain = text;
  for (let times = 0; times < 2 && ENTITY.test(plain); times++) plain = decodeHTMLStrict(plain);
  return plain;
}

function withoutPrefix(text: string): string {
  const prefix = BOILERPLATE.at(text, 0);
  return prefix?.means === "PREFIX"
    ? withoutPrefix(text.slice(prefix.to).replace(/^[：:\s]+/u, ""))
    : text;
}

/** Removes advertisements from the end; there may be several. */
function withoutAdvertisement(text: string): string {
  const from = Math.max(0, text.length - LONGEST_ADVERTISEMENT);
  const found = BOILERPLATE.search(text.slice(from), "ADVERTISEMENT");
  return found === undefined
    ? text
    : withoutAdvertisement(text.slice(0, from + found.from).trimEnd());
}
