import { DIVISION_NAMES } from "./court-code.js";
import { unspaced } from "./unspaced.js";

/**
 * Places that no court code's first figures name: GB/T 2260 has them, and the two regions and
 * Taiwan have courts of their own.
 */
const OTHERS = [
  "香港",
  "澳门",
  "台湾",
  "吐鲁番",
  "哈密",
  "日喀则",
  "昌都",
  "林芝",
  "山南",
  "那曲",
  "儋州",
  "三沙",
  "莱芜",
] as const;

/** 市, 省 and their like behind a name: 天津 is 天津市. */
const ENDING = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟)$/u;

/**
 * 昆山市, 滨海新区, 凤冈县: a county, district or county-level city, behind the name of what it
 * lies in.
 */
const INSIDE = /^[\u4e00-\u9fff]{1,8}(?:新区|区|县|市|州|盟|旗)$/u;

/** Names that an error suggests. */
const MOST_NEAR = 5;

/**
 * The names that a record's city may have: those of the regions at hand, and the cities and
 * provinces of the country.
 */
export class CityNames {
  private readonly names: ReadonlyMap<string, string>;
  private readonly prefectures = DIVISION_NAMES.filter((name) => name.endsWith("自治州"));

  constructor(regions: readonly string[]) {
    this.names = new Map(
      [...DIVISION_NAMES, ...OTHERS, ...regions].map((name) => [short(name), name]),
    );
  }

  /**
   * 广州, 广州市, 广东省广州市, 苏州市昆山市; nothing is known of what has no such name before it.
   */
  has(city: string): boolean {
    const plain = unspaced(city);
    if (this.isName(plain)) return true;
    for (let length = 2; length < plain.length; length++) {
      if (!this.isName(plain.slice(0, length))) continue;
      const rest = plain.slice(length).replace(/^(?:省|市|自治区)/u, "");
      if (this.isName(rest) || INSIDE.test(rest)) return true;
    }
    return false;
  }

  /** An autonomous prefecture is called without its people: 大理 is 大理白族自治州. */
  private isName(name: string): boolean {
    if (this.names.has(short(name))) return true;
    return name.length > 1 && this.prefectures.some((each) => each.startsWith(name));
  }

  /** The names that have most signs in common with one that is unknown. */
  near(city: string): readonly string[] {
    const signs = new Set(short(city));
    return [...this.names]
      .map(([key, name]) => ({
        name,
        key,
        common: [...new Set(key)].filter((sign) => signs.has(sign)).length,
      }))
      .filter(({ common }) => common > 0)
      .sort(
        (a, b) => b.common - a.common || a.key.length - b.key.length || (a.name < b.name ? -1 : 1),
      )
      .slice(0, MOST_NEAR)
      .map(({ name }) => name);
  }
}

function short(name: string): string {
  return name.replace(ENDING, "") || name;
}
