import { useMemo } from "react";
import { announce } from "../../parts/announce.js";
import { choiceOf, choose, useCurrentMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import type { PrecedentRow } from "./law-data.js";
import { LAW } from "./law.words.js";

/** The report of the matter that is worked on, into which a row is taken. */
export interface MatterReport {
  /** Whether there is a matter. */
  readonly isThere: boolean;
  readonly has: (id: string) => boolean;
  /** Takes a case in or out, and says so. */
  readonly toggle: (id: string) => void;
}

/** Of the matter that was open last. */
export function useMatterReport(rows: readonly PrecedentRow[]): MatterReport {
  const words = useWords(LAW);
  const matter = useCurrentMatter();
  return useMemo(() => {
    const has = (id: string) => matter !== undefined && choiceOf(matter, id).verdict === "INCLUDED";
    return {
      isThere: matter !== undefined,
      has,
      toggle(id) {
        if (matter === undefined) {
          announce(words.noMatter);
          return;
        }
        const isIn = has(id);
        choose(matter, id, { verdict: isIn ? "OPEN" : "INCLUDED" });
        const name = rows.find(({ node }) => node.id === id)?.node.name ?? "";
        announce(isIn ? words.leftOut(name) : words.taken(name));
      },
    };
  }, [matter, rows, words]);
}
