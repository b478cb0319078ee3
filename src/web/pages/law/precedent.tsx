import { Link, useSearch } from "@tanstack/react-router";
import { memo, useId } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { CaseDateText, OutcomeMark, PointMark, BasisMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { COMMON } from "../../parts/common.words.js";
import { TERMS } from "../../words/terms.js";
import { Evidence } from "./evidence.js";
import type { PrecedentRow } from "./law-data.js";
import { LAW } from "./law.words.js";
import { winnerOnPoint } from "./winner-on-point.js";

interface PrecedentProps {
  readonly row: PrecedentRow;
  /** The ids of the provisions that were asked for. */
  readonly provisions: readonly string[];
  /** Whether it says of what tier it is: it stands under the heading of none. */
  readonly showsTier: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  /** Whether the report of the matter has it; undefined where there is no matter. */
  readonly inReport: boolean | undefined;
  readonly onReport: (id: string) => void;
}

/**
 * A precedent: what it decided, for whom, which court, and the words; the evidence in its place.
 */
export const Precedent = memo(function Precedent(props: PrecedentProps) {
  const { row, provisions, showsTier, isOpen, inReport } = props;
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const common = useWords(COMMON);
  const place = useId();
  const { node, authority, applications } = row;
  const [best] = applications.toSorted(citedFirst);
  return (
    <li className="row" data-row={node.id}>
      <article aria-labelledby={`${place}-title`}>
        <h4 id={`${place}-title`}>
          <Link to="/case/$id" params={{ id: withoutLabel(node.id) }} lang="zh-Hans">
            {node.headline ?? node.name}
          </Link>
        </h4>
        <p className="row-facts">
          {node.headline !== null && <span lang="zh-Hans">{node.name}</span>}
          <span lang="zh-Hans">{node.courts[0]?.name}</span>
          <CaseDateText date={node.orderDate} />
          {showsTier && (
            <span>
              {terms.item[authority.tier]} · {terms.tier[authority.tier]}
            </span>
          )}
          {authority.withinThreeYears && <span className="tag">{common.withinThreeYears}</span>}
        </p>
        <Marks row={row} best={best} provisions={provisions} />
        {best?.evidence && !isOpen && (
          <p className="row-words" lang="zh-Hans">
            {best.evidence.quote}
          </p>
        )}
        <div className="choices">
          <Button
            className="disclose"
            aria-expanded={isOpen}
            aria-controls={`${place}-evidence`}
            onPress={() => props.onToggle(node.id)}
          >
            {isOpen ? words.hideEvidence : words.evidence}
          </Button>
          {inReport !== undefined && (
            <ToggleButton
              className="choice"
              isSelected={inReport}
              onChange={() => props.onReport(node.id)}
            >
              {inReport ? `✓ ${words.inReport}` : words.intoReport}
            </ToggleButton>
          )}
        </div>
        <div id={`${place}-evidence`} hidden={!isOpen}>
          {isOpen && <Evidence row={row} />}
        </div>
      </article>
    </li>
  );
});

const citedFirst = (
  a: { readonly basis: "CITED" | "INFERRED" },
  b: { readonly basis: "CITED" | "INFERRED" },
) => a.basis.localeCompare(b.basis);

interface MarksProps {
  readonly row: PrecedentRow;
  readonly best: PrecedentRow["applications"][number] | undefined;
  readonly provisions: readonly string[];
}

/** Who won the point, how the case ended, how the article was applied, and what to look out for. */
function Marks({ row, best, provisions }: MarksProps) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  const { node, ruleStatus, viaPredecessor } = row;
  return (
    <p className="row-marks">
      <PointMark winner={winnerOnPoint(node, provisions)} own={side} />
      <OutcomeMark outcome={node.outcome} />
      {best && (
        <span className="mark">
          {terms.treatment[best.treatment]}
          <BasisMark basis={best.basis} />
        </span>
      )}
      {viaPredecessor && (
        <span className="mark quiet">
          {words.via(viaPredecessor.provision.citation)}
          {viaPredecessor.change && ` · ${terms.change[viaPredecessor.change]}`}
        </span>
      )}
      {ruleStatus && ruleStatus.kind !== "VALID" && (
        <span className="mark warning">⚠ {terms.ruleStatus[ruleStatus.kind]}</span>
      )}
    </p>
  );
}
