import { LEXICON } from "../../lexicon/lexicon.js";
import { titleSpans } from "./title-spans.js";

/** What stands for a sign that is left out: no word, no name and no stop. */
const BLANK = "□";
/** Where a court's name ends. */
const COURT_END = LEXICON.expression("{court-end}|{short-court-ends}", "gu");
const RULES = LEXICON.table<"LINK" | "RULE" | "OTHER_MATTER" | "CASE_DOCUMENT">("cited-rules");
const TITLE_OPEN = LEXICON.expression("^{title-opening-marks}");
/** A text without such signs cites none. */
const MAY_CITE = LEXICON.expression("{title-opening-marks}|院");
/** Words and marks between a court and what it issued: a bound of work. */
const MOST_LINKS = 24;

/**
 * A text, sign for sign as long, without the words of rules and of cases that are cited: what
 * stands inside title marks, and a court that is named as who issued a rule or published a case.
 * 《最高人民法院关于…的解释》 names no court that acted, nor do 最高人民法院关于…的解释 and
 * 最高人民法院发布的指导案例.
 */
export function withoutCitedRules(text: string): string {
  if (!MAY_CITE.test(text)) return text;
  const titles = titleSpans(text);
  const plain = blanked(text, titles);
  const issuers = [...plain.matchAll(COURT_END)].flatMap((found) => {
    const at = found.index + found[0].length;
    const to = issuedUntil(plain, text, at);
    return to === undefined ? [] : { from: found.index, to };
  });
  return blanked(plain, issuers);
}

/**
 * The end of the rule or publication that the court ending at a place issued; undefined where it
 * issued none there.
 */
function issuedUntil(plain: string, text: string, at: number): number | undefined {
  const from = skip(plain, at);
  if (TITLE_OPEN.test(plain.slice(from, from + 4))) {
    const [title] = titleSpans(text.slice(from, from + 260));
    return title && !RULES.has(text.slice(from + title.from, from + title.to), "CASE_DOCUMENT")
      ? from
      : undefined;
  }
  const shown = RULES.at(plain, from);
  if (shown?.means === "RULE") return shown.to;
  return shown?.means === "OTHER_MATTER" ? from : undefined;
}

/** The place behind the words that link a court to what it issued. */
function skip(plain: string, from: number): number {
  let at = from;
  for (let count = 0; count < MOST_LINKS; count++) {
    const link = RULES.at(plain, at);
    if (link?.means !== "LINK") break;
    at = link.to;
  }
  return at;
}

function blanked(
  text: string,
  places: readonly { readonly from: number; readonly to: number }[],
): string {
  let out = "";
  let done = 0;
  for (const { from, to } of places) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    out += text.slice(done, begin) + BLANK.repeat(to - begin);
    done = to;
  }
  return out + text.slice(done);
}
