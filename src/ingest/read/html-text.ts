import { convert } from "html-to-text";

/**
 * The words of a page as they are read: a line a block, without links, pictures, scripts and
 * navigation.
 */
export function htmlText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 50_000_000 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      ...["script", "style", "nav", "header", "footer", "form"].map((selector) => ({
        selector,
        format: "skip",
      })),
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
    ],
  });
}
