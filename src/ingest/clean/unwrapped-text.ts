/** A piece of a document: a line or a part of one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/**
 * Words as they read once the printer's line breaks are taken out, with the place of each in the
 * document.
 */
export interface UnwrappedText {
  readonly text: string;
  /** The place of `text.slice(from, to)` in the document. */
  readonly spanAt: (from: number, to: number) => { readonly start: number; readonly end: number };
}

const HAN = /[\p{Script=Han}，。！？；：、“”‘’（）《》〈〉【】〔〕—…·]/u;
const DIGIT = /[\d０-９]/u;
const LETTER = /[A-Za-z]/u;
const SPACE = /\s/u;

/**
 * Joins the pieces of each paragraph, and the paragraphs with a line break. White space that a
 * printer put between a Chinese character and a digit or between the groups of a number goes;
 * between two words it stays as one space.
 */
export function unwrap(paragraphs: readonly (readonly Piece[])[]): UnwrappedText {
  const signs: string[] = [];
  const places: number[] = [];
  const add = (sign: string, place: number) => {
    signs.push(sign);
    places.push(place);
  };
  paragraphs.forEach((pieces, order) => {
    if (order > 0) add("\n", pieces[0]?.start ?? 0);
    pieces.forEach((piece, index) => {
      if (index > 0 && needsSpace(signs.at(-1) ?? "", piece.text.charAt(0))) add(" ", piece.start);
      for (let at = 0; at < piece.text.length; at++) {
        const sign = piece.text.charAt(at);
        const before = signs.at(-1) ?? " ";
        if (!SPACE.test(sign)) add(sign, piece.start + at);
        else if (!SPACE.test(before) && keepsSpace(before, piece.text, at))
          add(" ", piece.start + at);
      }
    });
  });
  return {
    text: signs.join(""),
    spanAt: (from, to) => {
      const start = places[from] ?? places.at(-1) ?? 0;
      return { start, end: to > from ? (places[to - 1] ?? start) + 1 : start };
    },
  };
}

/**
 * Where a line was broken between two Latin words. Between digits or Chinese characters the break
 * stood inside a word.
 */
function needsSpace(before: string, after: string): boolean {
  return (
    (LETTER.test(before) && (LETTER.test(after) || DIGIT.test(after))) ||
    (DIGIT.test(before) && LETTER.test(after))
  );
}

function keepsSpace(before: string, text: string, at: number): boolean {
  let next = at;
  while (next < text.length && SPACE.test(text.charAt(next))) next++;
  const after = text.charAt(next);
  if (after === "") return false;
  if (DIGIT.test(before) && DIGIT.test(after))
    return !/^\d{3}(?!\d)/u.test(text.slice(next, next + 4));
  if ((HAN.test(before) && DIGIT.test(after)) || (DIGIT.test(before) && HAN.test(after)))
    return false;
  return true;
}
