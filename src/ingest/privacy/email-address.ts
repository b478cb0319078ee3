import type { PersonalData } from "./personal-data.js";

/** The longest name and domain of an address (RFC 5321 §4.5.3.1). */
const LONGEST_NAME = 64;
const LONGEST_DOMAIN = 255;

/** The e-mail addresses of a text in half-width form: 邮箱zhang.san@example.com */
export function emailAddresses(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const nameStart = startOfName(text, at, from);
    const domain = nameStart < at ? domainAfter(text, at + 1) : undefined;
    if (domain === undefined) continue;
    from = at + 1 + domain.length;
    found.push({ kind: "EMAIL", start: nameStart, end: from });
  }
  return found;
}

/** Where the name before an @ begins; at the @ itself where there is none. */
function startOfName(text: string, at: number, from: number): number {
  let start = at;
  while (start > Math.max(from, at - LONGEST_NAME) && /[\w.%+-]/u.test(text.charAt(start - 1)))
    start--;
  while (start < at && /[.-]/u.test(text.charAt(start))) start++;
  return start;
}

/** qq.com in qq.com联系: labels with a dot between them, the last of letters. */
function domainAfter(text: string, start: number): string | undefined {
  let end = start;
  while (end < start + LONGEST_DOMAIN && /[\w.-]/u.test(text.charAt(end))) end++;
  const labels = text.slice(start, end).split(".");
  while (labels.length > 0 && !/^[A-Za-z]{2,}$/u.test(labels.at(-1) ?? "")) labels.pop();
  return labels.length >= 2 && labels.every((label) => label !== "") ? labels.join(".") : undefined;
}
