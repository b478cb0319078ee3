import type { CitationPosition, Treatment } from "../../domain/closed-lists.js";
import type { CaseSection } from "./case-text.js";

/**
 * What the extractors ask of the world around them. The command composes the answers from the
 * graph's catalogues, the citation engine and the factor vocabulary; a test gives plain lists.
 */
export interface ExtractionPorts {
  readonly causes: CauseNames;
  readonly courts: CourtNames;
  readonly citations: CitationReader;
  readonly factors: FactorReader;
}

/** The causes of action (案由) of the graph. */
export interface CauseNames {
  /**
   * The id of the cause of action that bears a name exactly (融资租赁合同纠纷 → cause:112), be it
   * official or one of the few beyond the civil list. Undefined where none does. Asked for many
   * names: a look into a map.
   */
  readonly idOf: (name: string) => string | undefined;
}

/** The courts of the graph. */
export interface CourtNames {
  /**
   * The id of the court that a name or alias means: 上海市浦东新区人民法院, 浦东法院 →
   * court:shanghai-pudong. Undefined where no court does, or more than one. Asked for many names: a
   * look into a map.
   */
  readonly idOf: (name: string) => string | undefined;
}

/**
 * Reads the citations of a case: the engine of `src/citation` over the sections, in the order of
 * the text.
 */
export interface CitationReader {
  /**
   * Every citation, with its place in the section of that index:
   * `sections[section].text.slice(start, end) === raw`. Abbreviations that one section introduces
   * hold in the sections after it. `decidedOn` is the date of the last ruling where the text tells
   * it (2021-03-29 or a part of it): it chooses among the versions of a law.
   */
  readonly read: (
    sections: readonly CaseSection[],
    decidedOn: string | undefined,
  ) => readonly ReadCitation[];
}

/** One citation of a case's text. */
export interface ReadCitation {
  /** Index of the section. */
  readonly section: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly target: CitationTarget;
  /** What the words around it do with it; the engine's `treatment` rule. */
  readonly treatment: Treatment;
  /**
   * Where in the decision it stands: in the operative clause, in the reasoning, in a party's mouth.
   */
  readonly position: CitationPosition;
  /** Who says so. What a party relies on is mentioned, not applied. */
  readonly by: "COURT" | "PARTY" | "UNKNOWN";
  /** The name of the rule that decided on the treatment. */
  readonly rule: string;
}

export type CitationTarget =
  /**
   * An article (paragraph, item): provision:civil-code/926/2. Where only the graph may hold it, its
   * citation in words, which the import resolves: 《中华人民共和国合同法》第九十四条.
   */
  | { readonly kind: "PROVISION"; readonly id: string }
  /** An instrument of the graph that is named without an article. */
  | { readonly kind: "INSTRUMENT"; readonly id: string }
  /** A case number in its normal form, a guiding case or a number of the 人民法院案例库. */
  | { readonly kind: "CASE"; readonly number: string }
  /** What could not be resolved, or has several candidates; kept with its reason. */
  | {
      readonly kind: "UNRESOLVED";
      readonly of: "provision" | "instrument" | "case";
      readonly reason: string;
    };

/**
 * Finds factors in a text by the names of the vocabulary: `FactorVocabulary.find` of
 * `src/similarity`.
 */
export interface FactorReader {
  /**
   * Every place where a text uses a name of the vocabulary, in order; `text.slice(start, end)` are
   * the words.
   */
  readonly find: (text: string) => readonly FactorSign[];
}

export interface FactorSign {
  readonly factorId: string;
  readonly start: number;
  readonly end: number;
}
