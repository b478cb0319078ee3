/** A part of a text: `text.slice(from, to)`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}
