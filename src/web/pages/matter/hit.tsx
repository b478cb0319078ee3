import { Link, useSearch } from "@tanstack/react-router";
import { memo, useId } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { COMMON } from "../../parts/common.words.js";
import { EngineText } from "../../parts/engine-text.js";
import { CaseDateText, OutcomeMark, PointMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { HitEvidence } from "./hit-evidence.js";
import { MATTER } from "./matter.words.js";
import { Scores } from "./scores.js";
import type { Hit as HitData, SimilarCases } from "./use-similar.js";

interface HitProps {
  readonly hit: HitData;
  readonly whatIf: SimilarCases["whatIf"];
  /** Whether the last switch brought it in. */
  readonly hasEntered: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly isIncluded: boolean;
  readonly onInclude: (id: string) => void;
  readonly isCompared: boolean;
  readonly onCompare: (id: string) => void;
}

/**
 * A similar case: what it decided on the point and for whom, how similar it is, what sets it apart.
 */
export const Hit = memo(function Hit(props: HitProps) {
  const { hit, whatIf, isOpen } = props;
  const words = useWords(MATTER);
  const common = useWords(COMMON);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  const place = useId();
  const { node, authority } = hit;
  const changed = whatIf?.changedSide.find((each) => each.case.id === node.id);
  return (
    <li className="row hit" data-row={node.id}>
      <article aria-labelledby={`${place}-title`}>
        <h3 id={`${place}-title`}>
          <Link to="/case/$id" params={{ id: withoutLabel(node.id) }} lang="zh-Hans">
            {node.headline ?? node.name}
          </Link>
        </h3>
        <p className="row-facts">
          <span lang="zh-Hans">{node.courts[0]?.name}</span>
          <CaseDateText date={node.orderDate} />
          <span>
            {terms.item[authority.tier]} · {terms.tier[authority.tier]}
          </span>
          {authority.withinThreeYears && <span className="tag">{common.withinThreeYears}</span>}
        </p>
        <p className="row-marks">
          <PointMark winner={hit.helps === "NEITHER" ? null : hit.helps} own={side} />
          <OutcomeMark outcome={node.outcome} />
          {props.hasEntered && <span className="tag">＋ {words.whatIfEntered}</span>}
          {changed && (
            <span className="tag">
              {words.whatIfChanged(terms.side[changed.before], terms.side[changed.after])}
            </span>
          )}
          {node.ruleStatus && node.ruleStatus.kind !== "VALID" && (
            <span className="mark warning">⚠ {terms.ruleStatus[node.ruleStatus.kind]}</span>
          )}
        </p>
        <Scores hit={hit} />
        <EngineText className="explanation" zh={hit.explanation} en={hit.explanationEn} />
        <HitActions {...props} controls={`${place}-evidence`} />
        <div id={`${place}-evidence`} hidden={!isOpen}>
          {isOpen && <HitEvidence hit={hit} />}
        </div>
      </article>
    </li>
  );
});

function HitActions(props: HitProps & { readonly controls: string }) {
  const words = useWords(MATTER);
  const { id } = props.hit.node;
  return (
    <div className="choices">
      <Button
        className="disclose"
        aria-expanded={props.isOpen}
        aria-controls={props.controls}
        onPress={() => props.onToggle(id)}
      >
        {props.isOpen ? words.hideEvidence : words.evidence}
      </Button>
      <ToggleButton
        className="choice"
        isSelected={props.isIncluded}
        onChange={() => props.onInclude(id)}
      >
        {props.isIncluded ? `✓ ${words.included}` : words.include}
      </ToggleButton>
      <ToggleButton
        className="choice"
        isSelected={props.isCompared}
        onChange={() => props.onCompare(id)}
      >
        {props.isCompared ? `✓ ${words.compared}` : words.compare}
      </ToggleButton>
    </div>
  );
}
