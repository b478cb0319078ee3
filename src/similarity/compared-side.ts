import type { Finding, Side } from "../domain/closed-lists.js";
import type { Evidence } from "../domain/evidence.js";
import type { FactorOrigin } from "./understood-facts.js";

/** A factor of one side of a comparison. */
export interface HeldFactor {
  readonly factorId: string;
  readonly label: string;
  readonly labelEn?: string | undefined;
  /** All factors above it: who holds 售后回租 holds 融资租赁. */
  readonly broader: readonly string[];
  /** How telling it is, from 0 to 1 (FactorTree.weight). */
  readonly weight: number;
  readonly favours: Side;
  /**
   * The words for it; undefined where it is given by the user, guessed, or inferred by an editor.
   */
  readonly words: Evidence | undefined;
  /**
   * Whether it was only guessed from scattered words, or understood from what a clause means:
   * nothing is argued from that until the user says so.
   */
  readonly guessed: boolean;
  /** How it is known of the user's facts; undefined for a case. */
  readonly origin?: FactorOrigin | undefined;
  /** From 0 to 1; 1 unless a clause was only understood. */
  readonly confidence?: number;
}

/** A factor that was argued and is no fact of the case. */
export interface ArguedFactor extends HeldFactor {
  readonly finding: Exclude<Finding, "FOUND">;
}

/** A provision of one side, as an article. */
export interface HeldProvision {
  readonly provisionId: string;
  readonly citation: string;
}

/** What the facts of the user are called beside the cases. */
export const OWN_FACTS = "本案";

/** What is set side by side: the facts of the user, or a case. */
export interface ComparedSide {
  /** OWN_FACTS, or the case's name with its brackets. */
  readonly name: string;
  /** What the court found, of a case; what was understood of the user's facts. */
  readonly factors: readonly HeldFactor[];
  /** What parties of a case argued and the court rejected, or said nothing of. */
  readonly argued?: readonly ArguedFactor[];
  /** The ids of the factors that the user's facts deny. */
  readonly denied?: readonly string[];
  /** The ids of the factors that the user's facts ask about, suppose or only claim. */
  readonly disputed?: readonly string[];
  readonly provisions: readonly HeldProvision[];
}
