import type { CourtLevel } from "./closed-lists.js";
import { courtOfCaseNumber } from "./case-number.js";

/**
 * A court that made a ruling, as far as it is known: its place in the court tree, its name as
 * written, the ruling's number.
 */
export interface RulingCourt {
  readonly level?: CourtLevel | undefined;
  /** Its region in the court tree. */
  readonly region?: string | undefined;
  readonly name?: string | undefined;
  readonly caseNumber?: string | undefined;
}

interface NamedRegion {
  readonly id: string;
  readonly name: string;
}

/** 天津市 is called 天津, 广东省 广东. */
const ENDING = /(?:市|省|(?:壮族|回族|维吾尔)?自治区)$/u;

/**
 * The region of a case: that of the court of its last ruling, by the court tree, else by the
 * court's name, else by the court code of the case number. The Supreme People's Court stands for
 * the whole country, so a court below it is taken where one is known.
 * @param rulings in the order of the stages.
 * @returns undefined where no court is known, and where its place is no region of the tree.
 */
export function regionOfCourts(
  rulings: readonly RulingCourt[],
  regions: readonly NamedRegion[],
): string | undefined {
  const known = rulings.flatMap((ruling) => {
    const region =
      ruling.region ??
      regionOfName(ruling.name ?? "", regions) ??
      regionOfNumber(ruling.caseNumber, regions);
    return region === undefined ? [] : { region, isSupreme: ruling.level === "SUPREME" };
  });
  return (known.findLast((each) => !each.isSupreme) ?? known.at(-1))?.region;
}

/**
 * 广东省深圳市南山区人民法院: the last region that the name has in full; 深圳前海合作区人民法院:
 * the one that it begins with.
 */
function regionOfName(name: string, regions: readonly NamedRegion[]): string | undefined {
  const inFull = regions
    .filter((region) => ENDING.test(region.name) && name.includes(region.name))
    .toSorted((a, b) => name.indexOf(b.name) - name.indexOf(a.name))[0];
  return (
    inFull ??
    regions.find(
      (region) => ENDING.test(region.name) && name.startsWith(region.name.replace(ENDING, "")),
    )
  )?.id;
}

function regionOfNumber(
  caseNumber: string | undefined,
  regions: readonly NamedRegion[],
): string | undefined {
  const court = caseNumber === undefined ? undefined : courtOfCaseNumber(caseNumber);
  const named = (name: string | undefined) => regions.find((region) => region.name === name)?.id;
  return named(court?.city) ?? named(court?.province);
}
