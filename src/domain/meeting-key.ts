import { normalizeTitle } from "./normalize-title.js";

/** A shorter title than this is too common to be one case's: 买卖合同纠纷案. */
const SHORTEST_TITLE = 10;

/**
 * By what records of different sources meet: publication and title. Records with the same key tell
 * of one case; the key is empty where the title says too little.
 */
export function meetingKey(publicationTitle: string, title: string): string {
  const normalized = normalizeTitle(title);
  return normalized.length < SHORTEST_TITLE
    ? ""
    : `${normalizeTitle(publicationTitle)}|${normalized}`;
}
