import { createContext, useContext } from "react";
import type { Selection } from "./windows.js";

/** How the page's parts speak of the document: what is marked, and who marks it. */
export interface Reading {
  /** The documents whose text the page shows. */
  readonly documents: ReadonlySet<string>;
  readonly selected: Selection | undefined;
  /**
   * Marks a claim's words; where it was chosen elsewhere than in the text, the text scrolls there.
   */
  readonly select: (selection: Selection, scrolls: boolean) => void;
  /** Whether all windows are loaded, to be printed. */
  readonly isWhole: boolean;
  readonly print: () => void;
}

const NOTHING: Reading = {
  documents: new Set(),
  selected: undefined,
  select: () => undefined,
  isWhole: false,
  print: () => window.print(),
};

export const ReadingContext = createContext<Reading>(NOTHING);

/** The document that the page shows, if it shows one. */
export const useReading = (): Reading => useContext(ReadingContext);
