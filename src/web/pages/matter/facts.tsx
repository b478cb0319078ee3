import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { changeMatter, type Matter } from "../../state/matters.js";
import { usePreferences } from "../../state/preferences.js";
import { useWords } from "../../words/bilingual.js";
import { type FactSpan, factPieces } from "./fact-pieces.js";
import { MATTER } from "./matter.words.js";
import type { Understood } from "./use-similar.js";

interface FactsProps {
  readonly matter: Matter;
  readonly understood: Understood | undefined;
}

/** The user's own words: understood factors underlined, denied ones struck through. */
export function Facts({ matter, understood }: FactsProps) {
  const words = useWords(MATTER);
  const { marks } = usePreferences();
  const [draft, setDraft] = useState<string>();
  if (draft !== undefined)
    return (
      <section className="facts-block" aria-label={words.facts}>
        <TextField
          className="facts-field"
          aria-label={words.facts}
          value={draft}
          onChange={setDraft}
          maxLength={20_000}
          autoFocus
        >
          <TextArea rows={10} lang="zh-Hans" spellCheck={false} />
        </TextField>
        <p className="choices">
          <Button
            className="choice strong"
            isDisabled={draft.trim().length < 10}
            onPress={() => {
              changeMatter(matter.id, { facts: draft.trim(), without: [] });
              setDraft(undefined);
            }}
          >
            {words.apply}
          </Button>
          <Button className="choice" onPress={() => setDraft(undefined)}>
            {words.cancel}
          </Button>
        </p>
      </section>
    );
  const pieces = factPieces(matter.facts, marks ? spansOf(matter, understood) : []);
  return (
    <section className="facts-block" aria-label={words.facts}>
      <p className="facts-text" lang="zh-Hans">
        {pieces.map(({ text, span }, at) =>
          span === undefined ? (
            <span key={at}>{text}</span>
          ) : (
            <span key={at} className={`fact ${span.kind}`} title={span.label}>
              {text}
            </span>
          ),
        )}
      </p>
      <Button className="choice" onPress={() => setDraft(matter.facts)}>
        {words.edit}
      </Button>
    </section>
  );
}

function spansOf(matter: Matter, understood: Understood | undefined): FactSpan[] {
  const found = (kind: FactSpan["kind"], matches: Understood["factors"]) =>
    matches.flatMap(({ factor, inQuery }): FactSpan[] =>
      typeof inQuery?.start === "number" && typeof inQuery.end === "number"
        ? [{ start: inQuery.start, end: inQuery.end, kind, label: factor.label }]
        : [],
    );
  return [
    ...found("denied", understood?.denied ?? []),
    ...matter.without.flatMap(({ start, end, label }): FactSpan[] =>
      start === undefined || end === undefined ? [] : [{ start, end, kind: "off", label }],
    ),
    ...found("on", understood?.factors ?? []),
  ];
}
