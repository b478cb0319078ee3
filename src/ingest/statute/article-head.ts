import { fromChineseNumber } from "../../domain/chinese-number.js";
import { LEXICON } from "../../lexicon/lexicon.js";

/** The number that an article begins with, and the words behind it. */
export interface ArticleHead {
  readonly article: number;
  readonly suffix: number;
  readonly words: string;
}

/** 第十七条, 第十七条之一, and what stands behind it in the line. */
const NUMBERED =
  /^第([零〇○一二三四五六七八九十百千\d０-９]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?(.*)$/u;
/**
 * 第三条第二款规定的…, 第三条、第四条… and 第三条规定的… go on with a sentence and begin no
 * article.
 */
const GOES_ON = LEXICON.expression("^{after-article-number}");

/**
 * The head of an article that a line is; undefined where it is none.
 * @param next the article that would come next: without white space behind the number only that one
 * is believed.
 */
export function articleHead(line: string, next: number): ArticleHead | undefined {
  const found = NUMBERED.exec(line);
  const behind = found?.[3] ?? "";
  const spaced = behind.trimStart() !== behind || behind === "";
  if (!found || (!spaced && GOES_ON.test(behind))) return undefined;
  const article = fromChineseNumber(found[1] ?? "");
  const suffix = found[2] === undefined ? 0 : fromChineseNumber(found[2]);
  if (article === undefined || article === 0 || suffix === undefined) return undefined;
  const follows = article === next || (article === next - 1 && suffix > 0);
  return spaced || follows ? { article, suffix, words: behind.trimStart() } : undefined;
}
