import { type KeyboardEvent, memo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { changeMatter, type Matter } from "../../state/matters.js";
import { usePreferences } from "../../state/preferences.js";
import { useWords } from "../../words/bilingual.js";
import { useFactorName } from "../../words/factor-names.js";
import { type FactPiece, factPieces } from "./fact-pieces.js";
import { factorRows } from "./factor-rows.js";
import { spansOf } from "./fact-spans.js";
import { MATTER } from "./matter.words.js";
import { switchFactor } from "./switches.js";
import type { Understood } from "./use-similar.js";

interface FactsProps {
  readonly matter: Matter;
  readonly understood: Understood | undefined;
}

/** The user's own words; each factor in them is a switch, drawn by how it is known. */
export const Facts = memo(function Facts({ matter, understood }: FactsProps) {
  const words = useWords(MATTER);
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
              changeMatter(matter.id, ({ added }) => ({
                facts: draft.trim(),
                without: [],
                // what was offered for a clause goes with it
                added: added.filter(({ offer }) => offer === undefined),
              }));
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
  return (
    <section className="facts-block" aria-label={words.facts}>
      <MarkedFacts matter={matter} understood={understood} />
      <Button className="choice" onPress={() => setDraft(matter.facts)}>
        {words.edit}
      </Button>
    </section>
  );
});

function MarkedFacts({ matter, understood }: FactsProps) {
  const words = useWords(MATTER);
  const { marks } = usePreferences();
  const nameOf = useFactorName();
  const rows = factorRows(matter, understood);
  const spans = marks ? spansOf(rows, words, nameOf) : [];
  const press = (id: string) => {
    const row = [...rows.found, ...rows.denied, ...rows.offered.flatMap((each) => each.rows)].find(
      ({ factor }) => factor.id === id,
    );
    if (row) switchFactor(matter.id, row.factor, !row.isOn);
  };
  const kinds = new Set(spans.map(({ kind }) => kind));
  return (
    <>
      <p className="facts-text" lang="zh-Hans">
        {factPieces(matter.facts, spans).map((piece) => (
          <Piece key={piece.start} piece={piece} onPress={press} />
        ))}
      </p>
      {kinds.size > 0 && (
        <p className="legend quiet small">
          {(["named", "understood", "given", "denied", "off"] as const)
            .filter((kind) => kinds.has(kind))
            .map((kind) => (
              <span key={kind}>
                <span className={`fact-kind ${kind}`}>{words.markKinds[kind]}</span>
              </span>
            ))}
        </p>
      )}
    </>
  );
}

const classOf = (kind: FactPiece["spans"][number]["kind"]) =>
  `fact ${kind === "denied" || kind === "off" ? kind : `on ${kind}`}`;

interface PieceProps {
  readonly piece: FactPiece;
  readonly onPress: (id: string) => void;
}

/** The words of a factor: the first piece of it is the switch, a click on any piece is one. */
function Piece({ piece: { text, start, spans }, onPress }: PieceProps) {
  const [span] = spans;
  if (span === undefined) return <span>{text}</span>;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    onPress(span.id);
  };
  const kinds = new Set(spans.map(({ kind }) => classOf(kind)));
  const marked = {
    className: [...kinds].join(" "),
    title: span.note,
    onClick: () => onPress(span.id),
  };
  if (start !== span.start) return <span {...marked}>{text}</span>;
  return (
    <span
      {...marked}
      role="switch"
      tabIndex={0}
      aria-checked={span.kind !== "off" && span.kind !== "denied"}
      aria-label={`${text}，${span.note}`}
      onKeyDown={pressed}
    >
      {text}
    </span>
  );
}
