import { type ReactNode, useDeferredValue, useEffect } from "react";

/** Whether a page of this visit stands already: what it was loaded with is then at hand. */
let isOpened = false;

/**
 * On the page that a visit begins with, draws its children once what stands before them is painted:
 * the words that a reader came for do not wait for a list below or beside them. Later pages are
 * drawn at once, for whoever comes back to a list comes back to the place where it was left.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const isNow = useDeferredValue(true, isOpened);
  useEffect(() => {
    if (isNow) isOpened = true;
  }, [isNow]);
  return isNow ? children : null;
}
