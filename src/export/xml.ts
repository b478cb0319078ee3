const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * A text as it stands in XML, in an element or between double quotes. XML 1.0 has no place for
 * control characters and halves of characters: they are left out.
 */
export function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/gu, (mark) => MARKS[mark] ?? mark);
}
