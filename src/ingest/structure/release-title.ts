/** 融资租赁典型案例, 十大典型案例（2023年）, 审判工作白皮书, 第38批指导性案例, 参考案例选编 */
const RELEASE_TITLE = /(?:(?:典型|指导性?|参考性?|示范|优秀|精品|精选|公报|经典|热点|司法|审判|维权|普法)案例|案例(?:选编|选登|选集|汇编|精选|集|选|解析|通报|摘编)|(?:十|[二三四五六七八九\d]+)(?:大|个|件|起)[\p{Script=Han}]{0,10}(?:案例|案件)|白皮书|审判白皮书|(?:典型|十大)案件)(?:[（(【][^（）()]{0,30}[）)】]|发布|公布|选登|之[一二三四五六七八九十])*$/u; // prettier-ignore
const LONGEST_TITLE = 80;

/** The title of a release without its number; undefined where a text is none. */
export function readReleaseTitle(text: string): string | undefined {
  const plain = text.replace(/^[一二三四五六七八九十]{1,3}、/u, "");
  return plain.length <= LONGEST_TITLE && !/[。；，：]/u.test(plain) && RELEASE_TITLE.test(plain) ? plain : undefined;
}
