import { fromChineseNumber } from "../domain/chinese-number.js";
import type { ProvisionNumber } from "../domain/provision.js";
import { LEXICON } from "../lexicon/lexicon.js";

/** One article, paragraph or item as a list names it, with its place in the plain text. */
export interface NumberedPart {
  readonly from: number;
  readonly to: number;
  readonly number: ProvisionNumber;
  /** The far end of a range: 第一百一十条至第一百一十三条. */
  readonly last?: ProvisionNumber | undefined;
}

/** The point of minutes: 九民纪要第103点、第104点. */
const POINT = LEXICON.expression(
  "点(?<={minutes}[》”]?(?:第{numeral}{1,9}点、){0,8}第{numeral}{1,9}点)",
).source;
const SUFFIX = LEXICON.expression(
  "(?:之({small-numeral}(?!{suffix-goes-on})|[1-9](?![0-9])))?",
).source;
const NO_ARTICLE = LEXICON.expression("(?!款(?!第)|{article-sign-goes-on})").source;
/**
 * 第五百七十七条, 第133条之一, 第577条; the points of minutes; not 第五条款 (a clause), 之一般, or
 * the hundred-and-twentieth street.
 */
const ARTICLE = new RegExp(
  LEXICON.expression("(第)?({numeral}{1,9})").source + `(?:${POINT}|条)` + NO_ARTICLE + SUFFIX,
  "uy",
);
/** The 675 of 第675、676条: a number whose 条 comes at the end of the list. */
const ARTICLE_OF_LIST = LEXICON.expression(
  "第?({numeral}{1,9})(?=(?:{number-joint}第?{numeral}{1,9}){1,8}条)",
  "uy",
);
const PARAGRAPH = LEXICON.expression(
  String.raw`(?:第?(?=[^(])|第\((?=[^()]{1,9}\)款))({numeral}{1,9})\)?款(?!{paragraph-goes-on})`,
  "uy",
);
/** The 一 of 第一、二款. */
const PARAGRAPH_OF_LIST = LEXICON.expression(
  "第({numeral}{1,9})(?=(?:{number-joint}第?{numeral}{1,9}){1,8}款)",
  "uy",
);
/** 第（三）项, 第3项, 第三项, (三)项. */
const ITEM = LEXICON.expression(String.raw`(?:第\(?|\()({numeral}{1,9})\)?项(?!目)`, "uy");
/** The 、（四） of 第（三）、（四）项, as far as it is followed by 项. */
const ITEMS_FOLLOW = LEXICON.expression(
  String.raw`(?:{number-joint}第?\(?{numeral}{1,9}\)?){1,8}项`,
).source;
/** The （三） of 第（三）、（四）项. */
const ITEM_OF_LIST = new RegExp(
  `${LEXICON.expression(String.raw`第\(?({numeral}{1,9})\)?`).source}(?=${ITEMS_FOLLOW})`,
  "uy",
);
/** The later members of such lists, where the 第 may be missing: 、四项; 、二款; 、676条. */
const LATER_ITEM = new RegExp(
  `${LEXICON.expression(String.raw`第?\(?({numeral}{1,9})\)?`).source}(?=项|${ITEMS_FOLLOW})项?`,
  "uy",
);
const LATER_PARAGRAPH = LEXICON.expression(
  "第?({numeral}{1,9})(?=款|(?:{number-joint}第?{numeral}{1,9}){1,8}款)(?:款(?!项))?",
  "uy",
);
/** 第五百八十五条第二款、第二项诉讼请求: an item of what is no law. */
const OTHER_ITEM = LEXICON.expression("项?{claim-item}", "uy");
/** 第五百六十三条第一款的规定，以及第五百六十六条. */
const JOINT = LEXICON.expression(
  "(?:[之的]?{rule-noun})?(?:[、,;]?{provision-joint}|[、,;/])(?=[第(]|{numeral})",
  "uy",
);
/** 第一百一十条至第一百一十三条, 第577-580条. */
const RANGE = LEXICON.expression("(?:至|到|-{1,2}|~)(?=[第(]|{numeral})", "uy");

/**
 * Reads articles with their paragraphs and items from a place of the plain text on, as far as the
 * list goes. Empty where none stands there. A paragraph or item of a list belongs to the article
 * before it.
 * @param before what the list belongs to where it begins below an article: the article of
 * 该条第二款.
 */
export function readProvisionNumbers(
  plain: string,
  from: number,
  before?: ProvisionNumber,
): readonly NumberedPart[] {
  const parts: NumberedPart[] = [];
  let current: ProvisionNumber | undefined = before;
  let at = from;
  let range = false;
  for (;;) {
    const part = readPart(plain, at, current, parts.length === 0);
    if (part === undefined) return parts;
    const first = parts.at(-1);
    if (range && first !== undefined)
      parts[parts.length - 1] = { ...first, to: part.to, last: part.number };
    else parts.push(part);
    current = part.number;
    RANGE.lastIndex = part.to;
    range = parts.at(-1)?.last === undefined && RANGE.test(plain);
    JOINT.lastIndex = part.to;
    if (range) at = RANGE.lastIndex;
    else if (JOINT.test(plain)) at = JOINT.lastIndex;
    else return parts;
  }
}

/** The next member: an article, or a paragraph or item of the current one. */
function readPart(
  plain: string,
  at: number,
  current: ProvisionNumber | undefined,
  first: boolean,
): NumberedPart | undefined {
  const article = readArticle(plain, at);
  if (article !== undefined) return below(plain, at, article.to, article.number);
  if (current === undefined) return undefined;
  // 第五百八十五条，第二项诉讼请求: only behind a paragraph or an item may another stand alone.
  if (!first && current.paragraph === undefined && current.item === undefined) return undefined;
  const whole = { article: current.article, suffix: current.suffix };
  const paragraph = read(
    plain,
    at,
    first ? [PARAGRAPH, PARAGRAPH_OF_LIST] : [PARAGRAPH, PARAGRAPH_OF_LIST, LATER_PARAGRAPH],
  );
  if (paragraph !== undefined)
    return withItem(plain, at, paragraph.to, { ...whole, paragraph: paragraph.value });
  const item = read(plain, at, first ? [ITEM, ITEM_OF_LIST] : [ITEM, ITEM_OF_LIST, LATER_ITEM]);
  OTHER_ITEM.lastIndex = item?.to ?? 0;
  if (item === undefined || (!first && OTHER_ITEM.test(plain))) return undefined;
  return {
    from: at,
    to: item.to,
    number: { ...whole, paragraph: current.paragraph, item: item.value },
  };
}

function readArticle(
  plain: string,
  at: number,
): { readonly to: number; readonly number: ProvisionNumber } | undefined {
  ARTICLE.lastIndex = at;
  const whole = ARTICLE.exec(plain);
  const value = fromChineseNumber(whole?.[2] ?? "");
  if (whole !== null)
    return value
      ? {
          to: ARTICLE.lastIndex,
          number: { article: value, suffix: fromChineseNumber(whole[3] ?? "") },
        }
      : undefined;
  const listed = read(plain, at, [ARTICLE_OF_LIST]);
  return listed && { to: listed.to, number: { article: listed.value } };
}

/** Adds the paragraph and the item that follow an article at once. */
function below(plain: string, from: number, at: number, number: ProvisionNumber): NumberedPart {
  const paragraph = read(plain, at, [PARAGRAPH, PARAGRAPH_OF_LIST]);
  return paragraph === undefined
    ? withItem(plain, from, at, number)
    : withItem(plain, from, paragraph.to, { ...number, paragraph: paragraph.value });
}

function withItem(plain: string, from: number, at: number, number: ProvisionNumber): NumberedPart {
  const item = read(plain, at, [ITEM, ITEM_OF_LIST]);
  return item === undefined
    ? { from, to: at, number }
    : { from, to: item.to, number: { ...number, item: item.value } };
}

function read(
  plain: string,
  at: number,
  shapes: readonly RegExp[],
): { readonly to: number; readonly value: number } | undefined {
  for (const shape of shapes) {
    shape.lastIndex = at;
    const value = fromChineseNumber(shape.exec(plain)?.[1] ?? "");
    if (value) return { to: shape.lastIndex, value };
  }
  return undefined;
}
