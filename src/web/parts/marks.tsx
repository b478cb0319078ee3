import type { EnumOf } from "../schema/graphql.js";
import type { OwnSide } from "../state/search-params.js";
import { useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";
import { COMMON } from "./common.words.js";

const OUTCOME_SHAPES: Readonly<Partial<Record<EnumOf<"Outcome">, string>>> = {
  PLAINTIFF_WINS: "●",
  PARTIAL: "◐",
  DEFENDANT_WINS: "○",
  DISMISSED: "○",
  AFFIRMED: "■",
  REVERSED: "□",
};

/** How a case ended: a shape and a word, never colour alone. */
export function OutcomeMark({ outcome }: { readonly outcome: EnumOf<"Outcome"> }) {
  const terms = useWords(TERMS);
  return (
    <span className="mark">
      <span className="shape" aria-hidden="true">
        {OUTCOME_SHAPES[outcome] ?? "◇"}
      </span>
      {terms.outcome[outcome]}
    </span>
  );
}

type Winner = EnumOf<"DecidedFor"> | EnumOf<"Side"> | null | undefined;

interface PointMarkProps {
  readonly winner: Winner;
  readonly own: OwnSide | undefined;
}

/** Who won a point, and what that means for our side where we have one. */
export function PointMark({ winner, own }: PointMarkProps) {
  const terms = useWords(TERMS);
  const words = useWords(COMMON);
  if (winner === null || winner === undefined)
    return <span className="mark quiet">{words.pointUnknown}</span>;
  const text = winner === "NEITHER" ? terms.side.NEITHER : terms.decidedFor[winner];
  const decided = winner === "CLAIMANT" || winner === "RESPONDENT";
  if (own === undefined || !decided)
    return (
      <span className="mark">
        <span className="shape" aria-hidden="true">
          {winner === "CLAIMANT" ? "◀" : winner === "RESPONDENT" ? "▶" : "◆"}
        </span>
        {text}
      </span>
    );
  const ours = winner === own;
  return (
    <span className={ours ? "mark ours" : "mark theirs"}>
      <span className="shape" aria-hidden="true">
        {ours ? "▲" : "▼"}
      </span>
      {text} · {ours ? words.forUs : words.againstUs}
    </span>
  );
}

interface CaseDateProps {
  readonly date: { readonly value: string; readonly of: EnumOf<"CaseDateKind"> } | null | undefined;
}

/** The date of a case and what it is the date of. */
export function CaseDateText({ date }: CaseDateProps) {
  const terms = useWords(TERMS);
  const words = useWords(COMMON);
  if (!date) return <span className="quiet">{words.dateUnknown}</span>;
  return (
    <span className="date">
      <time dateTime={date.value}>{date.value}</time>
      {date.of !== "RULING" && <span className="quiet">{terms.dateOf[date.of]}</span>}
    </span>
  );
}

/** Solid where the source says it, dashed where someone infers it. */
export function BasisMark({ basis }: { readonly basis: EnumOf<"Basis"> }) {
  const terms = useWords(TERMS);
  return <span className={`basis ${basis.toLowerCase()}`}>{terms.basis[basis]}</span>;
}
