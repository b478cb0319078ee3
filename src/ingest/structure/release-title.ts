import { LEXICON } from "../../lexicon/lexicon.js";

/** 融资租赁典型案例, 十大典型案例（2023年）, 审判工作白皮书, 第38批指导性案例, 参考案例选编 */
const TITLES = LEXICON.table("release-titles");
/** What may follow: （2023年）, 发布, 之二 */
const TAIL = LEXICON.expression(
  "(?:[（(【][^（）()]{0,30}[）)】]|{release-tails}|之[一二三四五六七八九十])$",
);
/** Characters; what is longer is prose. */
const LONGEST_TITLE = 80;

/** The title of a release without its number; undefined where a text is none. */
export function readReleaseTitle(text: string): string | undefined {
  const title = text.replace(/^[一二三四五六七八九十]{1,3}、/u, "");
  if (title.length > LONGEST_TITLE || /[。；，：]/u.test(title)) return undefined;
  let bare = title;
  while (TAIL.test(bare)) bare = bare.replace(TAIL, "");
  return TITLES.endingAt(bare, bare.length) && title;
}
