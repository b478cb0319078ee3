import { toChineseNumber } from "./chinese-number.js";

/**
 * Where a provision stands in its instrument: article, and below it paragraph (款) and item (项).
 */
export interface ProvisionNumber {
  readonly article: number;
  /** 1 for 第一百三十三条之一; 0 or left out for the article itself. */
  readonly suffix?: number | undefined;
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
}

/** provision:civil-code/926/2; an item without a stated paragraph stands in the first: …/15/1/3. */
export function provisionId(instrumentId: string, number: ProvisionNumber): string {
  const slug = instrumentId.slice("instrument:".length);
  const article = number.suffix ? `${number.article}-${number.suffix}` : `${number.article}`;
  const paragraph = number.paragraph ?? (number.item === undefined ? undefined : 1);
  return [`provision:${slug}/${article}`, paragraph, number.item]
    .filter((part) => part !== undefined)
    .join("/");
}

const ID = /^provision:([^/]+)\/(\d+)(?:-(\d+))?(?:\/(\d+))?(?:\/(\d+))?$/u;

/**
 * The reverse of `provisionId`; undefined for a book, chapter or section, and for what is no
 * provision.
 */
export function parseProvisionId(
  id: string,
): { readonly instrumentId: string; readonly number: ProvisionNumber } | undefined {
  const found = ID.exec(id);
  if (!found) return undefined;
  const [, slug, article, suffix, paragraph, item] = found;
  const whole = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return {
    instrumentId: `instrument:${slug}`,
    number: {
      article: Number(article),
      suffix: whole(suffix),
      paragraph: whole(paragraph),
      item: whole(item),
    },
  };
}

/**
 * The article of a paragraph or item, provision:civil-code/926 for provision:civil-code/926/2; of
 * what has none, itself.
 */
export function articleOf(id: string): string {
  const parsed = parseProvisionId(id);
  if (parsed === undefined) return id;
  return provisionId(parsed.instrumentId, {
    article: parsed.number.article,
    suffix: parsed.number.suffix,
  });
}

/** Whether every part of a number can be one: none is zero, none beyond four figures. */
export function isProvisionNumber({ article, suffix, paragraph, item }: ProvisionNumber): boolean {
  const fits = (part: number | undefined) => part === undefined || (part >= 1 && part <= 9999);
  return fits(article) && (suffix === 0 || fits(suffix)) && fits(paragraph) && fits(item);
}

/** 第九百二十六条第二款, 第一百三十三条之一, 第十五条第一款第（三）项. */
export function provisionLabel(number: ProvisionNumber): string {
  const article = `第${toChineseNumber(number.article)}条${number.suffix ? `之${toChineseNumber(number.suffix)}` : ""}`;
  const paragraph =
    number.paragraph === undefined ? "" : `第${toChineseNumber(number.paragraph)}款`;
  const item = number.item === undefined ? "" : `第（${toChineseNumber(number.item)}）项`;
  return article + paragraph + item;
}

/**
 * 《中华人民共和国民法典》第九百二十六条第二款; with its version
 * 《中华人民共和国公司法》（2018年修正）第六十三条.
 */
export function provisionCitation(
  instrumentTitle: string,
  label: string,
  version?: string,
): string {
  return `《${instrumentTitle}》${version === undefined ? "" : `（${version}）`}${label}`;
}

/** A number that sorts as the instrument does: article, suffix, paragraph, item. Less than 2^53. */
export function provisionPosition(number: ProvisionNumber): number {
  return (
    number.article * 1e9 +
    (number.suffix ?? 0) * 1e6 +
    (number.paragraph ?? 0) * 1e3 +
    (number.item ?? 0)
  );
}
