import { type ReactNode, useDeferredValue } from "react";

/**
 * Draws its children once what stands before them is painted: the words that a reader came for do
 * not wait for a list below or beside them.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
