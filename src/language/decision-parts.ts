import type { Span } from "./normal-form.js";
import { type Opening, openingsOf, type Stage, type TextSection } from "./part-openings.js";
import type { PartKind } from "./part-headings.js";

/** What a stretch of a decision is, from where it opens to where the next part opens. */
export interface DecisionPart extends Span {
  readonly kind: PartKind;
}

/**
 * What may not open a part within another: there it only speaks for a sentence. A heading opens its
 * part everywhere.
 */
const CLOSED: Readonly<Partial<Record<PartKind, readonly PartKind[]>>> = {
  REASONING: ["PARTY", "EARLIER_RULING"],
  NOTICE: ["PARTY", "EARLIER_RULING", "FACTS"],
  APPENDIX: ["PARTY", "EARLIER_RULING", "FACTS", "APPENDIX"],
  COMMENT: ["PARTY", "EARLIER_RULING", "FACTS", "REASONING"],
};

/** 依照《某法》第十条、第十一条的规定，判决如下：the provisions on which a decision rests. */
export interface OperativeClause {
  /** The list from its preposition to its last article, in UTF-16 units of the text as written. */
  readonly start: number;
  readonly listEnd: number;
  /** Behind the words that announce the decision. */
  readonly end: number;
  /**
   * Whether orders follow (判决如下：), rather than the decision in the same sentence
   * (判决驳回起诉).
   */
  readonly announces: boolean;
  /** Whether its sentence names a court that is not 本院: 一审法院依照…判决驳回起诉. */
  readonly ofNamedCourt: boolean;
}

type MutablePart = { -readonly [Key in keyof DecisionPart]: DecisionPart[Key] } & {
  readonly own: boolean;
};

/**
 * The parts of a decision, or of a case in a court's publication: by headings, by the words with
 * which a part opens (本院认为, 诉称), and by the operative clause, behind which the orders stand.
 * Line breaks may be lost. Linear in the text.
 */
export class DecisionParts {
  /**
   * Whether the text is a decision of its own court (本院), rather than a case that is reported.
   */
  readonly isDecision: boolean;
  private readonly parts: MutablePart[] = [];
  private readonly operative: OperativeClause[] = [];
  private readonly earlier: OperativeClause[] = [];
  private stage: Stage = 0;

  constructor(
    private readonly text: string,
    sections: readonly TextSection[],
    clauses: readonly OperativeClause[],
  ) {
    const openings = openingsOf(text, sections);
    this.isDecision = openings.some((each) => each.own);
    const ownLater = placesOfOwnLater(openings);
    let next = 0;
    openings.forEach((opening, index) => {
      next = this.takeClauses(clauses, next, opening.at, ownLater[index - 1] ?? false);
      const kind = this.kindOf(opening, ownLater[index] ?? false);
      if (this.mayOpen(kind, opening, ownLater[index] ?? false))
        this.open(kind, opening.at, opening.own === true);
    });
    this.takeClauses(clauses, next, Infinity, false);
  }

  /** The part around a place; undefined before the first. */
  at(place: number): DecisionPart | undefined {
    return lastAt(this.parts, place);
  }

  /**
   * Whether a citation stands in the operative clause of the court whose text it is (裁判依据), or
   * of an earlier ruling.
   */
  operativeAt({ start, end }: Span): "OWN" | "EARLIER" | undefined {
    const around = (clauses: readonly OperativeClause[]) =>
      (lastAt(clauses, start)?.listEnd ?? -1) >= end;
    return around(this.operative) ? "OWN" : around(this.earlier) ? "EARLIER" : undefined;
  }

  /** Operative clauses before a place. Behind the own one the orders stand. */
  private takeClauses(
    clauses: readonly OperativeClause[],
    from: number,
    before: number,
    ownLater: boolean,
  ): number {
    let next = from;
    for (
      let clause = clauses[next];
      clause !== undefined && clause.start < before;
      clause = clauses[++next]
    ) {
      const kind = this.parts.at(-1)?.kind;
      if (kind === "APPENDIX") continue;
      // What the text's own court reports of another's decision is read from its sentence.
      const reported = this.isDecision && clause.ofNamedCourt && !clause.announces;
      if (reported && this.parts.at(-1)?.own === true) continue;
      const isEarlier = reported || kind === "EARLIER_RULING" || kind === "COMMENT" || ownLater;
      (isEarlier ? this.earlier : this.operative).push(clause);
      if (clause.announces && !isEarlier) this.open("NOTICE", clause.end, this.isDecision);
    }
    return next;
  }

  /**
   * A court other than the text's own is one whose ruling is reported; where there is no own court,
   * it is a court of the case.
   */
  private kindOf({ kind, own, earlier, otherwise }: Opening, ownLater: boolean): PartKind {
    if (earlier === true && ownLater) return "EARLIER_RULING";
    return kind === "EARLIER_RULING" && own !== true && !this.isDecision
      ? (otherwise ?? "REASONING")
      : kind;
  }

  /**
   * Stages follow one another: an appeal goes on to describe the first instance, which does not
   * open again.
   */
  private mayOpen(kind: PartKind, { begins, stage, heading }: Opening, ownLater: boolean): boolean {
    if (begins !== undefined && begins > this.stage) this.stage = begins;
    const current = this.parts.at(-1);
    if (heading === "CERTAIN" || (heading === "LIKELY" && current?.own !== true)) return true;
    // Behind the last 本院认为 the court restates its findings and the others' claims, as part of
    // its reasons.
    if (current?.own === true && !ownLater) return kind === "APPENDIX" && heading === undefined;
    if (kind === "EARLIER_RULING" && !ownLater) return false;
    if (
      current === undefined ||
      (begins !== undefined && !current.own && current.kind !== "COMMENT")
    )
      return true;
    if (current.kind === "PARTY" && stage !== undefined && stage < this.stage) return false;
    return !(CLOSED[current.kind] ?? []).includes(kind);
  }

  private open(kind: PartKind, at: number, own: boolean): void {
    const last = this.parts.at(-1);
    if (last !== undefined) last.end = at;
    this.parts.push({ kind, start: at, end: this.text.length, own });
  }
}

/**
 * For each opening, whether the text's own court goes on to reason behind it, before another
 * document begins.
 */
function placesOfOwnLater(openings: readonly Opening[]): readonly boolean[] {
  let later = false;
  return openings
    .toReversed()
    .map((opening) => {
      const here = later;
      later = opening.document === true ? false : later || opening.own === true;
      return here;
    })
    .toReversed();
}

/** The last of some stretches in order that begins at or before a place. */
function lastAt<Stretch extends { readonly start: number }>(
  stretches: readonly Stretch[],
  place: number,
): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}
