import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { announce } from "../../parts/announce.js";
import { withoutLabel } from "../../parts/node-id.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import type { SimilarCases } from "./use-similar.js";

interface WhatIfProps {
  readonly matter: Matter;
  readonly whatIf: SimilarCases["whatIf"];
  /** Whether it belongs to the factors as they are switched now. */
  readonly isCurrent: boolean;
}

/** What the factors that are off change, in words, with the cases that left. */
export function WhatIf({ matter, whatIf, isCurrent }: WhatIfProps) {
  const words = useWords(MATTER);
  const names = matter.without.map((each) => each.label).join("、");
  const sentence =
    whatIf === null || names === ""
      ? ""
      : words.whatIf(names, whatIf.left.length, whatIf.entered.length, whatIf.changedSide.length);
  useEffect(() => {
    if (isCurrent && sentence !== "") announce(sentence);
  }, [isCurrent, sentence]);
  if (whatIf === null || sentence === "") return null;
  return (
    <div className="what-if">
      <p>{sentence}</p>
      {whatIf.left.length > 0 && (
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
