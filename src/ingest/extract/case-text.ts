/** What a section of a published case holds, whatever its court calls it. */
export const SECTION_KINDS = [
  "HEAD",
  "KEYWORDS",
  "FACTS",
  "CLAIM",
  "DEFENCE",
  "FINDINGS",
  "REASONING",
  "RESULT",
  "RULES",
  "SIGNIFICANCE",
  "PROVISIONS",
  "TAIL",
  "OTHER",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/**
 * Where courts and parties act. Comments and rules speak of courts in general and of the parties of
 * other cases.
 */
export const WITH_ACTS: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "CLAIM",
  "DEFENCE",
  "FINDINGS",
  "REASONING",
  "RESULT",
  "OTHER",
]);

/** One section of a case, with the way back to its place in the document. */
export interface CaseSection {
  /** The heading as printed (基本案情), without its number and brackets. */
  readonly heading: string;
  /** The heading is ours: the document prints none, a judgment runs on. */
  readonly supplied?: true;
  readonly kind: SectionKind;
  /** Words with lines unwrapped; paragraphs are joined by one line break. */
  readonly text: string;
  /** The place of `text.slice(from, to)` in the document, in UTF-16 units. */
  readonly spanAt: (from: number, to: number) => { readonly start: number; readonly end: number };
}

/** One case as its document prints it. */
export interface CaseText {
  /** The whole title, lines unwrapped: headline, dash, case name. */
  readonly title: string;
  readonly headline?: string | undefined;
  /** The case name: 某公司与张某融资租赁合同纠纷案. */
  readonly name?: string | undefined;
  readonly sections: readonly CaseSection[];
}
