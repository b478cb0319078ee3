import type {
  CourtLevel,
  InstrumentKind,
  InstrumentKnowledge,
  ProvisionKind,
  RuleChange,
  Side,
} from "./closed-lists.js";
import type { Evidence } from "./evidence.js";

/** The records of what cases share: regions, courts, causes of action, factors and instruments. */

export interface RegionRecord {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** The administrative division code (GB/T 2260), such as 120000. */
  readonly code?: string | undefined;
  readonly partOf?: string | undefined;
}

export interface CourtRecord {
  readonly id: string;
  readonly name: string;
  readonly level: CourtLevel;
  readonly region?: string | undefined;
  readonly supervisedBy?: string | undefined;
  /** The court code of case numbers (法〔2015〕137号), such as 津0116. */
  readonly code?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

export interface CauseRecord {
  readonly id: string;
  readonly name: string;
  /** The number in 《民事案件案由规定》(法〔2020〕346号, 法〔2020〕347号); third level only. */
  readonly number?: number | undefined;
  readonly parent?: string | undefined;
}

export interface FactorRecord {
  readonly id: string;
  readonly label: string;
  readonly labelEn?: string | undefined;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly favours: Side;
  readonly broader?: readonly string[] | undefined;
  /** Factors that it is easily confused with, and what distinguishes them. */
  readonly distinguishedFrom?: readonly DistinctionRecord[] | undefined;
  /** The provisions that decide what follows from it. */
  readonly governedBy?: readonly string[] | undefined;
  /** The causes of action in which it is mostly met. */
  readonly typicalCauses?: readonly string[] | undefined;
  /** Clauses that state it, as each of three kinds of people says it. */
  readonly examples?: Readonly<Record<Register, readonly string[]>> | undefined;
  /** Clauses that look like it and do not state it. */
  readonly nearMisses?: readonly NearMissRecord[] | undefined;
  /** Clauses that state the contrary. */
  readonly denials?: readonly string[] | undefined;
}

/** Who says a clause: a layman, a lawyer, a court. */
export const REGISTERS = ["lay", "lawyer", "court"] as const;
export type Register = (typeof REGISTERS)[number];

export interface NearMissRecord {
  readonly text: string;
  /** The factor that it states instead, where it states one. */
  readonly instead?: string | undefined;
}

export interface DistinctionRecord {
  readonly factor: string;
  readonly difference: string;
}

export interface InstrumentRecord {
  readonly id: string;
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly kind: InstrumentKind;
  /** DESCRIBED where it is left out. */
  readonly known?: InstrumentKnowledge | undefined;
  readonly documentNumber?: string | undefined;
  readonly issuers?: readonly string[] | undefined;
  /** The date of adoption or issue. */
  readonly date?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  readonly effectiveTo?: string | undefined;
  readonly region?: string | undefined;
  /** The name that all versions of one instrument share, such as company-law. */
  readonly work?: string | undefined;
  /** Instruments that this one replaces. */
  readonly succeeds?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly outline?: readonly OutlineRecord[] | undefined;
  readonly articles?: readonly ArticleRecord[] | undefined;
  readonly cites?: readonly InstrumentCitationRecord[] | undefined;
}

/** A book, part, chapter or section with the articles that stand in it directly. */
export interface OutlineRecord {
  readonly kind: Exclude<ProvisionKind, "ARTICLE" | "PARAGRAPH" | "ITEM">;
  /** The heading's number as written: 第一编. */
  readonly label: string;
  readonly title: string;
  /** An inclusive range of article numbers, such as 1-12, or a single one. */
  readonly articles?: string | undefined;
  readonly children?: readonly OutlineRecord[] | undefined;
}

/** What we say about one article, in our own words. */
export interface ArticleRecord {
  /** 752, or 133-1 for 第一百三十三条之一. */
  readonly number: string;
  readonly gist?: string | undefined;
  /** What people who are no lawyers ask and it answers, in their words. */
  readonly questions?: readonly string[] | undefined;
  readonly paragraphs?: readonly ParagraphRecord[] | undefined;
  /**
   * The provisions that it follows: with what became of their rules or, as a bare id, where they
   * were not compared.
   */
  readonly succeeds?: readonly (string | SuccessionRecord)[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** An earlier provision that an article follows, and whether its rule still stands. */
export interface SuccessionRecord {
  readonly provision: string;
  readonly change: RuleChange;
  /** What is different, in our own words; needed where the rule was changed or reversed. */
  readonly note?: string | undefined;
}

export interface ParagraphRecord {
  readonly number: number;
  readonly gist?: string | undefined;
  readonly items?:
    readonly { readonly number: number; readonly gist?: string | undefined }[] | undefined;
}

export interface InstrumentCitationRecord {
  /** The id of an instrument of the graph; left out where the graph does not hold it. */
  readonly instrument?: string | undefined;
  /** The title or number as the citing text gives it. */
  readonly raw: string;
  /** The articles that the text names of it: 84, or 133-1 for 第一百三十三条之一. */
  readonly articles?: readonly string[] | undefined;
  readonly evidence: Evidence;
}
