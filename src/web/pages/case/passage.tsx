import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { CASE } from "./case.words.js";
import { useReading } from "./reading.js";
import {
  type Claim,
  claimAt,
  isSelected,
  keyOf,
  type Paragraph,
  type Piece,
  type Selection,
} from "./windows.js";

interface PassageProps {
  readonly paragraph: Paragraph;
  readonly documentId: string;
}

/** A paragraph, and in its margin what its words prove; a click on either marks the other. */
export function Passage({ paragraph, documentId }: PassageProps) {
  const { selected, select } = useReading();
  const selection = selected?.documentId === documentId ? selected : undefined;
  const selectionOf = (claim: Claim): Selection => ({
    documentId,
    start: claim.start,
    end: claim.end,
    key: keyOf(claim),
  });
  const fromText = (piece: Piece) => {
    const claim = claimAt(piece, selection);
    if (claim === undefined) return;
    select(selectionOf(claim), false);
    const note = document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(keyOf(claim))}"]`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="passage">
      <p className="passage-text" lang="zh-Hans">
        {paragraph.pieces.map((piece) => (
          <Words
            key={piece.start}
            piece={piece}
            selection={selection}
            onClick={() => fromText(piece)}
          />
        ))}
      </p>
      {paragraph.claims.length > 0 && (
        <ul className="claims">
          {paragraph.claims.map((claim) => (
            <Note
              key={keyOf(claim)}
              claim={claim}
              isChosen={isSelected(claim, selection)}
              onClick={() => select(selectionOf(claim), true)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface WordsProps {
  readonly piece: Piece;
  readonly selection: Selection | undefined;
  readonly onClick: () => void;
}

/** Words that prove something are marked; the claims beside them can be reached by keyboard. */
function Words({ piece, selection, onClick }: WordsProps) {
  const isChosen =
    selection !== undefined &&
    piece.start >= selection.start &&
    piece.start + piece.text.length <= selection.end;
  if (piece.claims.length === 0) return <Fragment>{piece.text}</Fragment>;
  const isCited = piece.claims.some((each) => each.basis === "CITED");
  const classes = [isCited ? "cited" : "inferred", ...(isChosen ? ["selected"] : [])];
  return (
    <mark
      className={classes.join(" ")}
      title={piece.claims.map((each) => each.label).join("；")}
      onClick={onClick}
    >
      {piece.text}
    </mark>
  );
}

interface NoteProps {
  readonly claim: Claim;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}

function Note({ claim, isChosen, onClick }: NoteProps) {
  const words = useWords(CASE);
  return (
    <li className={`claim-row ${claim.basis.toLowerCase()}`}>
      <button
        type="button"
        className="claim-note"
        data-claim={keyOf(claim)}
        aria-pressed={isChosen}
        onClick={onClick}
      >
        <span className="kind">
          {words.claimKind[claim.kind]}
          {claim.basis === "INFERRED" && ` · ${words.inferred}`}
        </span>{" "}
        <span lang="zh-Hans">{claim.label}</span>
      </button>
      {isChosen && <About about={claim.about} />}
    </li>
  );
}

/** The page of what the claim is about, if it has one. */
function About({ about }: { readonly about: Claim["about"] }) {
  const words = useWords(CASE);
  switch (about?.__typename) {
    case "Provision":
      return (
        <Link to="/law/$citation" params={{ citation: about.citation }}>
          {words.openLaw}
        </Link>
      );
    case "Factor":
      return (
        <Link to="/factor/$id" params={{ id: withoutLabel(about.id) }}>
          {words.openFactor}
        </Link>
      );
    case "Court":
      return (
        <Link to="/court/$id" params={{ id: withoutLabel(about.id) }}>
          {words.openCourt}
        </Link>
      );
    default:
      return null;
  }
}
