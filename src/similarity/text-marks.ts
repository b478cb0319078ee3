/** A word of a vocabulary in a text. `text.slice(start, end)` is the word. */
export interface Mark {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Finds all words of a list in texts, also those inside one another. Immutable. Linear in the text for words of bounded length. */
export class TextMarks {
  private readonly byStart = new Map<string, readonly string[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const start = word.slice(0, 1);
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), word]);
    }
  }

  find(text: string): readonly Mark[] {
    const marks: Mark[] = [];
    for (let at = 0; at < text.length; at++)
      for (const word of this.byStart.get(text.charAt(at)) ?? [])
        if (text.startsWith(word, at)) marks.push({ word, start: at, end: at + word.length });
    return marks;
  }
}
