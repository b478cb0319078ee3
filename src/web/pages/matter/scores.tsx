import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import type { Hit } from "./use-similar.js";

/** The three measures of art. 1 and their mean, as figures with a line of that length. */
export function Scores({ hit }: { readonly hit: Hit }) {
  const words = useWords(MATTER);
  const parts = [
    [words.scores.facts, hit.scores.facts],
    [words.scores.issues, hit.scores.issues],
    [words.scores.law, hit.scores.law],
  ] as const;
  return (
    <dl className="scores">
      <div className="score whole">
        <dt>{words.score}</dt>
        <dd>{hit.score.toFixed(2)}</dd>
      </div>
      {parts.map(([name, value]) => (
        <div key={name} className="score">
          <dt>{name}</dt>
          <dd>
            <meter min={0} max={1} value={value} aria-hidden="true" />
            {value.toFixed(2)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
