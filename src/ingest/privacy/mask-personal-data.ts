import { findPersonalData } from "./find-personal-data.js";
import type { PersonalData } from "./personal-data.js";

/**
 * The text with every unit of personal data as ＊: as long as before, so that offsets stay. Line
 * breaks inside stay too.
 */
export function maskPersonalData(text: string): string {
  return maskSpans(text, findPersonalData(text));
}

/** The text with the given spans masked. */
export function maskSpans(
  text: string,
  spans: readonly Pick<PersonalData, "start" | "end">[],
): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), blanked(text.slice(start, end)));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

function blanked(text: string): string {
  return [...text].map((sign) => (/[\r\n]/u.test(sign) ? sign : "＊".repeat(sign.length))).join("");
}
