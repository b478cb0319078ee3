import { LEXICON } from "../lexicon/lexicon.js";
import { COUNTRY } from "./country.js";

/** 《德国民法典》, 《英国1996年仲裁法》. */
const FOREIGN_NAME = LEXICON.expression("^{elsewhere}");
/** 英国《仲裁法》, 德国的《民法典》, 美国特拉华州公司法. */
const FOREIGN_BEFORE = LEXICON.expression(
  String.raw`{elsewhere}(?:{elsewhere-kind}|(?:1[89]|20)\d{2}年){0,4}$`,
);
/**
 * Laws of the mainland about them: 《香港特别行政区基本法》, 《台湾同胞投资保护法》,
 * 《外国投资者…规定》.
 */
const OWN_LAW = LEXICON.expression("{own-law-about}|^{foreigners}(?!法)");

/**
 * Whether a name is that of a law of another country or of another legal area of this one: what
 * bears the name of a law here is not meant.
 * @param name in plain text, without title marks.
 * @param before the words that stand directly before the name.
 */
export function isForeignLaw(name: string, before: string): boolean {
  if (name.startsWith(COUNTRY)) return false;
  return (
    (FOREIGN_NAME.test(name) && !OWN_LAW.test(name)) ||
    (FOREIGN_BEFORE.test(before) && !OWN_LAW.test(name))
  );
}
