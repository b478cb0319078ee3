import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { type Bar, FEWEST_POINTS, type Grouping } from "./groups.js";
import { OUTCOMES } from "./outcomes.words.js";

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly by: Grouping;
  /** The group whose cases are listed. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
}

const PARTS = ["claimant", "split", "open", "respondent"] as const;

/** What a group is called. */
export function useGroupLabel(by: Grouping): (bar: Pick<Bar, "label">) => string {
  const words = useWords(OUTCOMES);
  const terms = useWords(TERMS);
  return ({ label }) => {
    if (label === null) return words.unknown;
    const levels: Readonly<Record<string, string>> = terms.courtLevel;
    return by === "level" ? (levels[label] ?? label) : label;
  };
}

/**
 * A table with a stacked bar a group, which opens its cases; where few points were decided, the
 * refusal instead of the bar.
 */
export function Bars({ bars, by, open, onOpen }: BarsProps) {
  const words = useWords(OUTCOMES);
  const labelOf = useGroupLabel(by);
  if (bars.length === 0) return <p>{words.none}</p>;
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
              <th scope="row" rowSpan={2} {...(by !== "level" && { lang: "zh-Hans" })}>
                {by === "cause" && bar.label !== null ? (
                  <Link
                    to="/outcomes"
                    search={(before) => ({ ...before, cause: bar.key, group: undefined })}
                  >
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
                <StackedBar
                  bar={bar}
                  label={labelOf(bar)}
                  isOpen={open === bar.key}
                  onToggle={() => onOpen(open === bar.key ? undefined : bar.key)}
                />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface StackedBarProps {
  readonly bar: Bar;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function StackedBar({ bar, label, isOpen, onToggle }: StackedBarProps) {
  const words = useWords(OUTCOMES);
  const decided = bar.claimant + bar.respondent;
  const said = isOpen ? words.hideList : words.list(bar.cases);
  return (
    <>
      {decided < FEWEST_POINTS && <span className="quiet small">{words.fewPoints(decided)} </span>}
      <Button
        className="bar-button"
        aria-expanded={isOpen}
        aria-label={`${said}：${label}`}
        onPress={onToggle}
      >
        {decided >= FEWEST_POINTS && (
          <span className="bar" aria-hidden="true">
            {PARTS.map((part) => (
              <span key={part} className={`bar-part ${part}`} style={{ flexGrow: bar[part] }} />
            ))}
          </span>
        )}
        <span className="disclose-words">{said}</span>
      </Button>
    </>
  );
}
