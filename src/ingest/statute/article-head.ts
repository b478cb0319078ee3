import { fromChineseNumber } from "../../domain/chinese-number.js";

/** The number that an article begins with, and the words behind it. */
export interface ArticleHead {
  readonly article: number;
  readonly suffix: number;
  readonly words: string;
}

/** 第十七条之一　已满…; behind the number stands white space, or nothing more in the line. */
const SPACED = /^第([零〇○一二三四五六七八九十百千\d０-９]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?(?:\s+(.*))?$/u;
/** 第三条法律没有规定的…; 第三条第二款规定的…, 第三条、第四条… and 第三条规定的… go on with a sentence and begin no article. */
const UNSPACED =
  /^第([零〇○一二三四五六七八九十百千\d０-９]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?(?![\s、，第至到和或及与所以的之规款项中])(.+)$/u;

/**
 * The head of an article that a line is; undefined where it is none.
 * @param next the article that would come next: without white space behind the number only that one is believed.
 */
export function articleHead(line: string, next: number): ArticleHead | undefined {
  const spaced = SPACED.exec(line);
  const found = spaced ?? UNSPACED.exec(line);
  if (!found) return undefined;
  const article = fromChineseNumber(found[1] ?? "");
  const suffix = found[2] === undefined ? 0 : fromChineseNumber(found[2]);
  if (article === undefined || article === 0 || suffix === undefined) return undefined;
  const follows = article === next || (article === next - 1 && suffix > 0);
  return spaced || follows ? { article, suffix, words: found[3] ?? "" } : undefined;
}
