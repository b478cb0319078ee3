import { signOfProvince } from "./court-code.js";

/** The peoples after whom autonomous regions and prefectures are named. */
const PEOPLES =
  `壮族 回族 维吾尔 朝鲜族 土家族 苗族 藏族 羌族 彝族 布依族 侗族 哈尼族 傣族 白族 景颇族 傈僳族 蒙古族 蒙古 哈萨克 柯尔克孜`.split(
    " ",
  );
const ENDINGS = ["自治区", "自治州", "特别行政区", "地区", "省", "市", "盟"];

/**
 * What a region is customarily called beside its name: 天津 and 津 for 天津市, 广西 and 桂 for
 * 广西壮族自治区, 延边 for 延边朝鲜族自治州 (the signs are those of the court codes,
 * 法〔2015〕137号).
 */
export function shortRegionNames(name: string): readonly string[] {
  const ending = ENDINGS.find((each) => name.endsWith(each));
  let short = ending === undefined ? name : name.slice(0, -ending.length);
  if (ending?.startsWith("自治"))
    for (let people = peopleAt(short); people !== undefined; people = peopleAt(short))
      short = short.slice(0, -people.length);
  const sign = signOfProvince(name);
  return [
    ...(short.length >= 2 && short !== name ? [short] : []),
    ...(sign === undefined ? [] : [sign]),
  ];
}

/** The people that a name ends with, where a place stands before it. */
function peopleAt(name: string): string | undefined {
  return PEOPLES.find((people) => name.endsWith(people) && name.length - people.length >= 2);
}
