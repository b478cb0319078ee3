import type {
  Completeness,
  DecidedFor,
  DocumentKind,
  EventKind,
  Finding,
  Outcome,
  PartyKind,
  PartyRole,
  RecognitionKind,
  Side,
  Treatment,
  CitationPosition,
} from "./closed-lists.js";
import type { AmountRecord } from "./amount-record.js";
import type { Evidence, Grounds } from "./evidence.js";
import type { ClaimRecord } from "./order-record.js";
import type { PublicationRecord } from "./publication-record.js";
import type { RulingRecord } from "./ruling-record.js";

/**
 * A court case as a record holds it: what `seeds/` keeps, what `leian ingest` writes and what
 * `leian import` reads.
 */
export interface CaseRecord {
  readonly id: string;
  /** The whole title as printed, lines unwrapped: headline, dash, case name. */
  readonly title: string;
  readonly headline?: string | undefined;
  /** The case name as printed (某金融租赁公司与张某等融资租赁合同纠纷案). */
  readonly name?: string | undefined;
  readonly completeness?: Completeness | undefined;
  readonly caseNumbers?: readonly string[] | undefined;
  /** A publication of the graph by id, or the publication itself. */
  readonly publication?: string | PublicationRecord | undefined;
  readonly orderInPublication?: number | undefined;
  readonly region?: string | undefined;
  readonly city?: string | undefined;
  /** The date of the last ruling. */
  readonly date?: string | undefined;
  readonly causesOfAction?: readonly string[] | undefined;
  /** How the causes of action are known. */
  readonly causeGrounds?: Grounds | undefined;
  readonly summary?: string | undefined;
  readonly facts: string;
  readonly reasoning?: string | undefined;
  readonly significance?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly outcomeGrounds?: Grounds | undefined;
  readonly disposition?: string | undefined;
  readonly prevailingSide?: Side | undefined;
  readonly prevailingSideGrounds?: Grounds | undefined;
  readonly parties?: readonly PartyRecord[] | undefined;
  readonly courts?: readonly NamedCourtRecord[] | undefined;
  readonly organs?: readonly NamedOrganRecord[] | undefined;
  readonly rulings?: readonly RulingRecord[] | undefined;
  /** What was asked for, item by item. */
  readonly claims?: readonly ClaimRecord[] | undefined;
  readonly amounts?: readonly AmountRecord[] | undefined;
  readonly events?: readonly EventRecord[] | undefined;
  readonly issues?: readonly IssueRecord[] | undefined;
  readonly rulePrinciples?: readonly RulePrincipleRecord[] | undefined;
  readonly provisions?: readonly AppliedProvisionRecord[] | undefined;
  readonly instruments?: readonly MentionedInstrumentRecord[] | undefined;
  readonly factors?: readonly ExhibitedFactorRecord[] | undefined;
  readonly recognitions?: readonly RecognitionRecord[] | undefined;
  readonly citedCases?: readonly CitedCaseRecord[] | undefined;
  readonly unresolved?: readonly UnresolvedRecord[] | undefined;
  /**
   * The case's text as its document divides it; only a record that was read from a document has
   * sections.
   */
  readonly sections?: readonly SectionRecord[] | undefined;
  /**
   * The document that the record was read from, with the part of its text in which this case
   * stands.
   */
  readonly document?: DocumentPartRecord | undefined;
  /** Name and version of the extractor that read the record from a document: leian-ingest/4. */
  readonly extractor?: string | undefined;
}

/** One section of a case in a document. Offsets count UTF-16 units of the document's text. */
export interface SectionRecord {
  readonly heading: string;
  /** The section's words, lines unwrapped. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a document in which one case stands. The parts of a document's cases follow each
 * other without a gap and make its whole text, so that the cases together carry the document.
 */
export interface DocumentPartRecord {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  /** UTF-16 units of the whole text. */
  readonly length: number;
  /** Where this part begins in the whole text. */
  readonly start: number;
  readonly text: string;
}

export interface PartyRecord {
  readonly name: string;
  readonly kind: PartyKind;
  /** The role in the first stage that the text describes; NOT_STATED where it names none. */
  readonly role: PartyRole;
  /** Further roles in other stages: an APPELLANT who was a DEFENDANT. */
  readonly alsoRoles?: readonly PartyRole[] | undefined;
  readonly side?: Side | undefined;
  /** The business role: 承租人 lessee. */
  readonly capacity?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** The words that name the party. */
  readonly evidence?: Evidence | undefined;
  /** How role, side and capacity are known, where the words that name the party do not say it. */
  readonly grounds?: Grounds | undefined;
  /** Its role in each ruling in which it appears: 原告, then 被上诉人. */
  readonly appearances?: readonly AppearanceRecord[] | undefined;
}

/** A party in one ruling. */
export interface AppearanceRecord {
  /** The key of the ruling. */
  readonly ruling: string;
  readonly role: PartyRole;
  /** Further roles in the same ruling: the plaintiff of a counterclaim is its defendant too. */
  readonly alsoRoles?: readonly PartyRole[] | undefined;
  readonly side?: Side | undefined;
  /** Its side in the counterclaim 反诉: the claimant of the suit answers it. */
  readonly counterclaimSide?: Side | undefined;
  readonly capacity?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

/** An organ or institution that the text names as taking part: 北京证监局, 北京仲裁委员会. */
export interface NamedOrganRecord {
  readonly organ: string;
  readonly capacity?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

/** A court that the text names without its being the author of one of the rulings. */
export interface NamedCourtRecord {
  readonly court: string;
  readonly capacity?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

export interface EventRecord {
  readonly date: string;
  readonly label: string;
  readonly kind?: EventKind | undefined;
  /** The name of the party that acts, as the record has it. */
  readonly party?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

export interface IssueRecord {
  readonly question: string;
  readonly answer?: string | undefined;
  /** For whom it was decided; left out where nobody has read that. */
  readonly decidedFor?: DecidedFor | undefined;
  /** How that is known. */
  readonly grounds?: Grounds | undefined;
  /** The factors that the question turns on. */
  readonly factors?: readonly string[] | undefined;
}

export interface RulePrincipleRecord {
  readonly id?: string | undefined;
  readonly statement: string;
  readonly interprets?: readonly string[] | undefined;
  /** The side that the rule favours. */
  readonly favours?: Side | undefined;
  /** How that is known. */
  readonly favoursGrounds?: Grounds | undefined;
  /** The factors that must be there for the rule to apply. */
  readonly turnsOn?: readonly string[] | undefined;
  /** The places in `issues`, from 1, of the questions that it decides here. */
  readonly decides?: readonly number[] | undefined;
  /** Ids of the rules that it takes the place of. */
  readonly replaces?: readonly string[] | undefined;
  /** Ids of the rules that say otherwise. */
  readonly conflictsWith?: readonly string[] | undefined;
}

export interface AppliedProvisionRecord extends Grounds {
  /** A provision id (provision:civil-code/926/2) or a citation (《民法典》第九百二十六条第二款). */
  readonly provision: string;
  readonly treatment: Treatment;
  /** Where in the decision it stands; left out where it was not read. */
  readonly position?: CitationPosition | undefined;
  /** The key of the ruling that applies it; left out: the last one. */
  readonly ruling?: string | undefined;
}

/** An instrument that the text names without an article. */
export interface MentionedInstrumentRecord {
  readonly instrument: string;
  readonly evidence?: Evidence | undefined;
}

export interface ExhibitedFactorRecord extends Grounds {
  readonly factor: string;
  /** What the court made of it; left out: it stands among what the court found. */
  readonly finding?: Finding | undefined;
  /** For whom it worked in this case. */
  readonly workedFor?: Side | undefined;
}

export interface RecognitionRecord {
  readonly kind: RecognitionKind;
  readonly title: string;
  readonly by?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

export interface CitedCaseRecord {
  readonly case: string;
  readonly treatment?: Treatment | undefined;
  readonly evidence?: Evidence | undefined;
}

/** What could not be resolved, kept with its reason. */
export interface UnresolvedRecord {
  readonly kind: string;
  readonly raw: string;
  readonly reason: string;
}
