import { extractTextItems } from "unpdf";
import { withoutRadicals } from "./radicals.js";

/** Pieces of one line differ in height by less than this share of the font's size. */
const SAME_LINE = 0.5;

/**
 * The text layer of a PDF: a line a printed line, a form feed between pages. Empty where there is
 * none.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // a copy: the reader takes the bytes with it
  const { items } = await extractTextItems(new Uint8Array(bytes));
  return withoutRadicals(items.map(pageText).join("\f"));
}

interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

function pageText(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.str.length === 0) continue;
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && Math.abs(before.y - piece.y) < SAME_LINE * (piece.fontSize || 10))
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.map((piece) => piece.str).join("")).join("\n");
}
