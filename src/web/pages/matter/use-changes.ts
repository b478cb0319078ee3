import { useEffect, useRef, useState } from "react";
import { announce } from "../../parts/announce.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { useFactorName } from "../../words/factor-names.js";
import { MATTER } from "./matter.words.js";
import type { Similar } from "./use-similar.js";

/** What the last switch did to the hits. */
export interface Change {
  readonly sentence: string;
  readonly entered: ReadonlySet<string>;
}

interface Seen {
  /** Lists of another place are not compared. */
  readonly place: string;
  readonly matter: Matter;
  readonly ids: readonly string[];
}

/**
 * Compares the hits with those before the last switch and says the difference, once the answer to
 * it is there. What is left out of the facts the answer itself compares (see WhatIf).
 */
export function useChanges(matter: Matter, similar: Similar): Change | undefined {
  const words = useWords(MATTER);
  const nameOf = useFactorName();
  const seen = useRef<Seen>(undefined);
  const [change, setChange] = useState<Change>();
  const { found, isCurrent, isAsked, tab, side, court, variables } = similar;
  useEffect(() => {
    if (!isCurrent || !isAsked || found === undefined) return;
    const place = JSON.stringify([tab, side, court, variables.first, matter.facts]);
    const before = seen.current;
    const ids = found.edges.map(({ node }) => node.id);
    seen.current = { place, matter, ids };
    if (before?.place !== place) {
      setChange(undefined);
      return;
    }
    const did = switched(before.matter, matter, words, nameOf);
    if (did === undefined) return;
    const entered = ids.filter((each) => !before.ids.includes(each));
    const left = before.ids.filter((each) => !ids.includes(each));
    const sentence = words.changed(did, entered.length, left.length, found.totalCount);
    setChange({ sentence, entered: new Set(entered) });
    // what is newly left out is announced with what the answer says of it
    if (matter.without.length <= before.matter.without.length) announce(sentence);
  }, [found, isCurrent, isAsked, tab, side, court, variables.first, matter, words, nameOf]);
  return change;
}

/** What was switched between two states of a matter; undefined where nothing was. */
function switched(
  before: Matter,
  now: Matter,
  words: (typeof MATTER)["zh"],
  nameOf: ReturnType<typeof useFactorName>,
): string | undefined {
  const labels = (of: Matter["added"], but: Matter["added"]) =>
    of.filter(({ id }) => but.every((each) => each.id !== id)).map(nameOf);
  const said = [
    [words.did.adopted, labels(now.added, before.added)],
    [words.did.dropped, labels(before.added, now.added)],
    [words.did.off, labels(now.without, before.without)],
    [words.did.on, labels(before.without, now.without)],
  ] as const;
  const parts = said.flatMap(([say, names]) =>
    names.length > 0 ? [say(names.join(words.listed))] : [],
  );
  if (now.cause?.id !== before.cause?.id)
    parts.push(now.cause === undefined ? words.did.causeByFacts : words.did.cause(now.cause.name));
  if (now.meaning !== before.meaning)
    parts.push(now.meaning ? words.did.byMeaning : words.did.byWords);
  return parts.length === 0 ? undefined : parts.join(words.separator);
}
