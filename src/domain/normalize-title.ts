import { unspaced } from "./unspaced.js";

/**
 * A title as it is compared: without white space, quotation marks, dashes and other signs, in one
 * width. Two titles are the same where this is the same: 顶名购车——某公司与张某…案 and 顶名购车 --
 * 某公司与张某…案.
 */
export function normalizeTitle(title: string): string {
  return unspaced(title)
    .replace(/[\p{P}\p{S}]/gu, "")
    .toLowerCase();
}
