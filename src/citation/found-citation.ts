import type { ProvisionNumber } from "../domain/provision.js";
import type { CaseNumber } from "../language/case-numbers.js";
import type { Span } from "../language/normal-form.js";

/** What names an instrument in a text, and what it is taken to mean. */
export interface InstrumentMention {
  /** As written: 《租赁合同解释》, 公司法, 该法. */
  readonly written: string;
  /** The name to ask a catalogue for: what an abbreviation or a pronoun stands for. */
  readonly name: string;
  /** The year of the version, where the words state it: 《公司法》（2018年修正）. */
  readonly year?: number | undefined;
  /** Whether the words mean a version that is no longer in force: 旧公司法, 修订前的《公司法》. */
  readonly former?: boolean | undefined;
  /**
   * The document number that stands with the name, which distinguishes versions:
   * （法释〔2020〕28号）.
   */
  readonly documentNumber?: string | undefined;
}

interface Found extends Span {
  /** The words as written: `text.slice(start, end)`. */
  readonly raw: string;
  /**
   * Where the words are that this citation needs to be understood: the law of a list, an
   * abbreviation's introduction, an antecedent.
   */
  readonly dependsOn?: Span | undefined;
}

export interface FoundProvision extends Found {
  readonly kind: "PROVISION";
  /** Undefined where a pronoun has nothing to stand for. */
  readonly instrument: InstrumentMention | undefined;
  readonly number: ProvisionNumber;
  /** The far end of a range. */
  readonly last?: ProvisionNumber | undefined;
  /** Why the words alone do not tell the provision; 前款 after a citation without a paragraph. */
  readonly unclear?: string | undefined;
}

export interface FoundInstrument extends Found {
  readonly kind: "INSTRUMENT";
  readonly instrument: InstrumentMention;
}

/** A document number: 法释〔2020〕28号, 国务院令第776号. */
export interface FoundDocumentNumber extends Found {
  readonly kind: "DOCUMENT_NUMBER";
  readonly documentNumber: string;
  /** The title that it stands with. */
  readonly of?: InstrumentMention | undefined;
}

export interface FoundCaseNumber extends Found {
  readonly kind: "CASE_NUMBER";
  readonly caseNumber: CaseNumber;
}

/**
 * A guiding case (指导性案例): of the Supreme People's Court, or of the Supreme People's
 * Procuratorate (检例).
 */
export interface FoundGuidingCase extends Found {
  readonly kind: "GUIDING_CASE";
  readonly issuer: "COURT" | "PROCURATORATE";
  readonly number: number;
}

/** A number of the People's Court Case Library (人民法院案例库): 2025-02-1-182-002. */
export interface FoundLibraryCase extends Found {
  readonly kind: "LIBRARY_CASE";
  readonly number: string;
}

/** A citation as it stands in a text, not yet looked up anywhere. */
export type FoundCitation =
  | FoundProvision
  | FoundInstrument
  | FoundDocumentNumber
  | FoundCaseNumber
  | FoundGuidingCase
  | FoundLibraryCase;
