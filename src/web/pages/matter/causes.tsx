import { memo } from "react";
import { Label } from "react-aria-components/Label";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components/RadioGroup";
import { FactorList } from "../../parts/factor-name.js";
import type { NamedCause } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import { chooseCause } from "./switches.js";
import type { Understood } from "./use-similar.js";

const BY_FACTS = "by-facts";
/** Words or factors that are named for a cause of action. */
const MOST_REASONS = 4;

interface CausesProps {
  readonly matterId: string;
  /** The cause that the reader chose. */
  readonly chosen: NamedCause | undefined;
  readonly understood: Understood | undefined;
}

type Candidate = Understood["causeCandidates"][number];

/** The causes of action that the facts may be about, each with its score and its reason. */
export const Causes = memo(function Causes({ matterId, chosen, understood }: CausesProps) {
  const words = useWords(MATTER);
  const candidates = understood?.causeCandidates ?? [];
  const isListed = candidates.some(({ causeOfAction }) => causeOfAction.id === chosen?.id);
  if (candidates.length === 0 && chosen === undefined) return null;
  const choose = (key: string) =>
    chooseCause(
      matterId,
      key === chosen?.id
        ? chosen
        : candidates.find(({ causeOfAction }) => causeOfAction.id === key)?.causeOfAction,
    );
  return (
    <section className="factors" aria-label={words.causes}>
      <RadioGroup className="causes" value={chosen?.id ?? BY_FACTS} onChange={choose}>
        <Label elementType="h2">{words.causes}</Label>
        <p className="quiet small">{words.causesHint}</p>
        <RadioField value={BY_FACTS}>
          <RadioButton className="cause">
            <span className="dot" aria-hidden="true" />
            <span>
              {words.causeByFacts}{" "}
              {chosen === undefined && (understood?.causesOfAction.length ?? 0) > 0 && (
                <span className="quiet small" lang="zh-Hans">
                  {understood?.causesOfAction.map(({ name }) => name).join("、")}
                </span>
              )}
            </span>
          </RadioButton>
        </RadioField>
        {chosen !== undefined && !isListed && (
          <RadioField value={chosen.id}>
            <RadioButton className="cause">
              <span className="dot" aria-hidden="true" />
              <span lang="zh-Hans">{chosen.name}</span>
            </RadioButton>
          </RadioField>
        )}
        {candidates.map((each) => (
          <Choice key={each.causeOfAction.id} candidate={each} />
        ))}
      </RadioGroup>
    </section>
  );
});

function Choice({ candidate }: { readonly candidate: Candidate }) {
  const words = useWords(MATTER);
  const { causeOfAction, score, factors } = candidate;
  const quotes = candidate.words.slice(0, MOST_REASONS).map(({ quote }) => `“${quote}”`);
  const named = factors.slice(0, MOST_REASONS);
  const more = factors.length > MOST_REASONS ? words.andMore(factors.length) : "";
  return (
    <RadioField value={causeOfAction.id}>
      <RadioButton className="cause">
        <span className="dot" aria-hidden="true" />
        <span>
          <span lang="zh-Hans">{causeOfAction.name}</span>{" "}
          <span className="quiet small">{words.causeScore(score)}</span>
          <span className="cause-reason quiet small">
            {quotes.length > 0 && (
              <span>
                {words.byWords} <span lang="zh-Hans">{quotes.join("")}</span>
              </span>
            )}
            {named.length > 0 && (
              <span>
                {words.byFactors} <FactorList factors={named} />
                {more}
              </span>
            )}
          </span>
        </span>
      </RadioButton>
    </RadioField>
  );
}
