import { normalizeTitle } from "./normalize-title.js";

/** A shorter title than this is too common to be one case's: 买卖合同纠纷案. */
const SHORTEST_TITLE = 10;

/**
 * The key that matches records of different sources: publication and title. Records with the same
 * key describe one case; it is empty where the title is too common.
 */
export function meetingKey(publicationTitle: string, title: string): string {
  const normalized = normalizeTitle(title);
  return normalized.length < SHORTEST_TITLE
    ? ""
    : `${normalizeTitle(publicationTitle)}|${normalized}`;
}
