import { LEXICON } from "../../lexicon/lexicon.js";
import type { PersonalData } from "./personal-data.js";

/** 沪A12345, 沪A·D12345, 粤 B 1234 学 (GA 36): province, authority, five or six signs. */
const PLATE = LEXICON.expression(
  "{plate-province} ?[A-Z] ?[·•・.-]? ?[A-Z\\d]{4,6}{plate-end}?",
  "giu",
);

/** 车牌号为, 号牌号码:, 车辆牌照 */
const LABEL = LEXICON.expression("{plate-label}{number-noun}?{each-of-them}?[^,。;、\\d]{0,6}$");

/** 号小型轿车, 号牌, 重型货车: what bears a plate. */
const VEHICLE_AFTER = LEXICON.expression("^\\)?(?:号牌|号?的?[^,。;、\\d]{0,8}{vehicle})");

/** Between the plates of one label. */
const LIST = /^(?:\([^()\d]{0,10}\))?[、,和及与或;/ ]{1,2}$/u;

/** Characters around a plate in which a word for it stands. */
const NEAR = 20;

/**
 * The licence plates of a text in half-width form that its words call so: only where a label or a
 * vehicle stands beside them.
 */
export function licencePlates(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [];
  for (const plate of text.matchAll(PLATE)) {
    const start = plate.index;
    const end = start + plate[0].length;
    if (plate[0].replace(/\D/gu, "").length < 2 || /[A-Z\d]/iu.test(text.charAt(end))) continue;
    const last = found.at(-1);
    const listed =
      last !== undefined && start - last.end <= NEAR && LIST.test(text.slice(last.end, start));
    const labelled = LABEL.test(text.slice(Math.max(0, start - NEAR), start));
    if (listed || labelled || VEHICLE_AFTER.test(text.slice(end, end + NEAR)))
      found.push({ kind: "LICENCE_PLATE", start, end });
  }
  return found;
}
