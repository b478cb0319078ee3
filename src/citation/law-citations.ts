import type { ProvisionNumber } from "../domain/provision.js";
import type { CleanText, Span } from "../language/normal-form.js";
import type { Antecedents } from "./antecedents.js";
import type {
  FoundCitation,
  FoundInstrument,
  FoundProvision,
  InstrumentMention,
} from "./found-citation.js";
import type { NumberedPart } from "./provision-numbers.js";

/**
 * The citations of law that have been found so far, in order, and what later words may refer to.
 * Places are those of the plain text.
 */
export class LawCitations {
  private readonly citations: FoundCitation[] = [];
  private end = 0;

  constructor(
    private readonly clean: CleanText,
    readonly antecedents: Antecedents,
  ) {}

  get found(): readonly FoundCitation[] {
    return this.citations;
  }

  /** Up to where the text has been read. */
  get readTo(): number {
    return this.end;
  }

  /**
   * Takes the provisions of one law.
   * @returns the span of the first, on which the others depend.
   */
  addProvisions(
    from: number,
    instrument: InstrumentMention | undefined,
    parts: readonly NumberedPart[],
    dependsOn: Span | undefined,
    unclear?: string,
  ): Span {
    let head: Span | undefined;
    for (const part of parts) {
      const span = this.clean.spanOf(head === undefined ? from : part.from, part.to);
      const find: FoundProvision = {
        kind: "PROVISION",
        raw: this.clean.text.slice(span.start, span.end),
        ...span,
        instrument,
        number: part.number,
        last: part.last,
        dependsOn: head ?? dependsOn,
        unclear,
      };
      head ??= span;
      this.citations.push(find);
      this.end = part.to;
      if (instrument !== undefined)
        this.antecedents.add({ instrument, number: part.last ?? part.number, span, to: part.to });
    }
    return head ?? this.clean.spanOf(from, from + 1);
  }

  /** Takes an instrument that is cited without a provision. */
  addInstrument(
    from: number,
    to: number,
    instrument: InstrumentMention,
    dependsOn: Span | undefined,
  ): void {
    const span = this.clean.spanOf(from, to);
    const find: FoundInstrument = {
      kind: "INSTRUMENT",
      raw: this.clean.text.slice(span.start, span.end),
      ...span,
      instrument,
      dependsOn,
    };
    this.citations.push(find);
    this.antecedents.add({ instrument, number: undefined, span, to });
    this.end = to;
  }

  /** What is no law is not found, but later words may refer to it. */
  passOver(
    from: number,
    to: number,
    instrument: InstrumentMention,
    number?: ProvisionNumber,
  ): void {
    this.antecedents.add({
      instrument,
      number,
      span: this.clean.spanOf(from, to),
      to,
      isNoLaw: true,
    });
    this.end = to;
  }

  /** The words of a place as written. */
  written(from: number, to: number): string {
    const { start, end } = this.clean.spanOf(from, to);
    return this.clean.text.slice(start, end);
  }
}
