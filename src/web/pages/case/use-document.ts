import { useCallback, useEffect, useMemo, useState } from "react";
import type { CaseData } from "./case-data.js";
import type { Reading } from "./reading.js";
import type { Selection } from "./windows.js";

/** What is longer is printed as far as it was read: no long document is on the page as a whole. */
const LONGEST_PRINT = 60_000;
/** How long the windows may take to come before a page is printed without them. */
const PRINT_WITHIN_MS = 15_000;

/** The state of a case's document on its page. */
export function useDocument(sections: CaseData["sections"]): Reading {
  const [selected, setSelected] = useState<Selection>();
  const [isWhole, setWhole] = useState(false);
  const documents = useMemo(() => new Set(sections.map((each) => each.document.id)), [sections]);
  const length = sections.reduce((sum, each) => sum + each.end - each.start, 0);
  const select = useCallback((selection: Selection, scrolls: boolean) => {
    setSelected(selection);
    if (scrolls) requestAnimationFrame(() => scrollToWindow(selection));
  }, []);
  const print = useCallback(() => {
    if (length === 0 || length > LONGEST_PRINT) window.print();
    else setWhole(true);
  }, [length]);
  useEffect(() => {
    if (!isWhole) return undefined;
    const since = Date.now();
    const timer = setInterval(() => {
      const isLoading = document.querySelector(".document-window[aria-busy=true]") !== null;
      if (isLoading && Date.now() - since < PRINT_WITHIN_MS) return;
      clearInterval(timer);
      window.print();
      setWhole(false);
    }, 100);
    return () => clearInterval(timer);
  }, [isWhole]);
  return { documents, selected, select, isWhole, print };
}

/** The window may not be loaded yet: it scrolls to the very words once it is. */
function scrollToWindow({ documentId, start }: Selection): void {
  const place = [...document.querySelectorAll<HTMLElement>(".document-window")].findLast(
    ({ dataset }) => dataset["document"] === documentId && Number(dataset["start"]) <= start,
  );
  place?.scrollIntoView({ block: "nearest" });
}
