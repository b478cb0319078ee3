import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { announce } from "../../parts/announce.js";
import { withoutLabel } from "../../parts/node-id.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { useFactorName } from "../../words/factor-names.js";
import { MATTER } from "./matter.words.js";
import type { Change } from "./use-changes.js";
import type { Similar, SimilarCases } from "./use-similar.js";

/**
 * What the factors that are off change, or what the last switch did; announced once it is known.
 */
export function useLastChange(
  matter: Matter,
  { found, isCurrent }: Similar,
  change: Change | undefined,
): string | undefined {
  const words = useWords(MATTER);
  const nameOf = useFactorName();
  const names = matter.without.map(nameOf).join(words.listed);
  const whatIf = found?.whatIf ?? undefined;
  const sentence =
    whatIf === undefined || names === ""
      ? undefined
      : words.whatIf(names, whatIf.left.length, whatIf.entered.length, whatIf.changedSide.length);
  useEffect(() => {
    if (isCurrent && sentence !== undefined) announce(sentence);
  }, [isCurrent, sentence]);
  return sentence ?? change?.sentence;
}

interface WhatIfProps {
  readonly sentence: string | undefined;
  readonly whatIf: SimilarCases["whatIf"];
}

/** What a switch changes, with the cases that left. */
export function WhatIf({ sentence, whatIf }: WhatIfProps) {
  const words = useWords(MATTER);
  if (sentence === undefined) return null;
  return (
    <div className="what-if">
      <p>{sentence}</p>
      {whatIf !== null && whatIf.left.length > 0 && (
        <ul className="plain-list">
          {whatIf.left.map((each) => (
            <li key={each.id}>
              <span className="tag">− {words.whatIfLeft}</span>{" "}
              <Link to="/case/$id" params={{ id: withoutLabel(each.id) }} lang="zh-Hans">
                {each.headline ?? each.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
