import { Button } from "react-aria-components/Button";
import { SwitchButton, SwitchField } from "react-aria-components/Switch";
import { changeMatter, type Matter, type NamedFactor } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { AddFactor } from "./add-factor.js";
import { MATTER } from "./matter.words.js";
import type { Understood } from "./use-similar.js";

interface FactorsProps {
  readonly matter: Matter;
  readonly understood: Understood | undefined;
}

/** Each factor is a switch; those that the facts deny stand apart. */
export function Factors({ matter, understood }: FactorsProps) {
  const words = useWords(MATTER);
  const rows = useRows(matter, understood);
  const toggle = (factor: NamedFactor, on: boolean) =>
    changeMatter(matter.id, {
      without: on
        ? matter.without.filter(({ id }) => id !== factor.id)
        : [...matter.without, factor],
    });
  return (
    <section className="factors" aria-label={words.factors}>
      <h2>{words.factors}</h2>
      <p className="quiet small">{words.factorsHint}</p>
      <ul className="plain-list">
        {rows.map(({ factor, isOn, note }) => (
          <li key={factor.id}>
            <SwitchField isSelected={isOn} onChange={(on) => toggle(factor, on)}>
              <SwitchButton className="switch">
                <span className="track" aria-hidden="true" />
                <span lang="zh-Hans" className="factor-label">
                  {factor.label}
                </span>
                {note !== "" && <span className="quiet small">{note}</span>}
              </SwitchButton>
            </SwitchField>
          </li>
        ))}
      </ul>
      {understood !== undefined && understood.denied.length > 0 && (
        <p className="denied-list">
          <span className="quiet small">{words.denied}：</span>
          {understood.denied.map(({ factor }) => (
            <s key={factor.id} lang="zh-Hans">
              {factor.label}
            </s>
          ))}
        </p>
      )}
      <p className="choices">
        <AddFactor matter={matter} />
        {matter.without.length > 0 && (
          <Button className="choice" onPress={() => changeMatter(matter.id, { without: [] })}>
            {words.restore}
          </Button>
        )}
      </p>
      {understood && <OtherUnderstood understood={understood} />}
    </section>
  );
}

function OtherUnderstood({ understood }: { readonly understood: Understood }) {
  const words = useWords(MATTER);
  const { causesOfAction, provisions, amounts } = understood;
  return (
    <dl className="understood">
      {causesOfAction.length > 0 && (
        <>
          <dt>{words.causes}</dt>
          <dd lang="zh-Hans">
            {causesOfAction
              .slice(0, 3)
              .map((each) => each.name)
              .join("、")}
          </dd>
        </>
      )}
      {provisions.length > 0 && (
        <>
          <dt>{words.provisions}</dt>
          <dd lang="zh-Hans">{provisions.map((each) => each.citation).join("、")}</dd>
        </>
      )}
      {amounts.length > 0 && (
        <>
          <dt>{words.amounts}</dt>
          <dd lang="zh-Hans">{amounts.map((each) => each.evidence.quote).join("、")}</dd>
        </>
      )}
    </dl>
  );
}

interface FactorRow {
  readonly factor: NamedFactor;
  readonly isOn: boolean;
  readonly note: string;
}

/** The factors in a fixed order, so that a switch does not move when it is pressed. */
function useRows(matter: Matter, understood: Understood | undefined): readonly FactorRow[] {
  const words = useWords(MATTER);
  const terms = useWords(TERMS);
  const off = new Set(matter.without.map(({ id }) => id));
  const added = new Set(matter.added.map(({ id }) => id));
  const on = (understood?.factors ?? [])
    .filter(({ factor }) => !off.has(factor.id))
    .map(({ factor, inQuery, guessed, favours }) => ({
      factor: {
        ...factor,
        start: inQuery?.start ?? undefined,
        end: inQuery?.end ?? undefined,
      },
      isOn: true,
      note: [
        favours === "NEITHER" ? "" : words.favours(terms.side[favours]),
        guessed ? words.guessed : "",
        added.has(factor.id) ? words.added : "",
      ]
        .filter((each) => each !== "")
        .join("，"),
    }));
  const without = matter.without.map((factor) => ({ factor, isOn: false, note: "" }));
  const at = ({ factor }: FactorRow) => factor.start ?? Number.MAX_SAFE_INTEGER;
  return [...on, ...without].toSorted(
    (a, b) => at(a) - at(b) || a.factor.id.localeCompare(b.factor.id),
  );
}
