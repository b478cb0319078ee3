import { Link } from "@tanstack/react-router";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { type Bar, FEWEST_POINTS, type Grouping } from "./groups.js";
import { OUTCOMES } from "./outcomes.words.js";

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly by: Grouping;
}

const PARTS = ["claimant", "split", "open", "respondent"] as const;

/** A table with a stacked bar a group; where few points were decided, the refusal instead. */
export function Bars({ bars, by }: BarsProps) {
  const words = useWords(OUTCOMES);
  const terms = useWords(TERMS);
  if (bars.length === 0) return <p>{words.none}</p>;
  const labelOf = ({ label }: Bar) => {
    if (label === null) return words.unknown;
    const levels: Readonly<Record<string, string>> = terms.courtLevel;
    return by === "level" ? (levels[label] ?? label) : label;
  };
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={words.points}>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.cases}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                <span className={`swatch ${part}`} aria-hidden="true" /> {words[part]}
              </th>
            ))}
          </tr>
        </thead>
        {bars.map((bar) => (
          <tbody key={bar.key}>
            <tr>
              <th scope="row" rowSpan={2} lang="zh-Hans">
                {by === "cause" && bar.key !== "" ? (
                  <Link to="/outcomes" search={(before) => ({ ...before, cause: bar.key })}>
                    {labelOf(bar)}
                  </Link>
                ) : (
                  labelOf(bar)
                )}
              </th>
              <td>{bar.cases}</td>
              {PARTS.map((part) => (
                <td key={part}>{bar[part]}</td>
              ))}
            </tr>
            <tr className="bar-row">
              <td colSpan={PARTS.length + 1}>
                <StackedBar bar={bar} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function StackedBar({ bar }: { readonly bar: Bar }) {
  const words = useWords(OUTCOMES);
  const decided = bar.claimant + bar.respondent;
  if (decided < FEWEST_POINTS)
    return <span className="quiet small">{words.fewPoints(decided)}</span>;
  return (
    <div className="bar" aria-hidden="true">
      {PARTS.map((part) => (
        <div key={part} className={`bar-part ${part}`} style={{ flexGrow: bar[part] }} />
      ))}
    </div>
  );
}
