import type { ProvisionNumber } from "../domain/provision.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { Span } from "../language/normal-form.js";
import type { InstrumentMention } from "./found-citation.js";
import { canMean } from "./pronouns.js";

/** A citation that later words may refer to. Places are those of the plain text. */
export interface Antecedent {
  readonly instrument: InstrumentMention;
  readonly number: ProvisionNumber | undefined;
  /** Undefined for the law that the text itself is. */
  readonly span: Span | undefined;
  readonly to: number;
  /**
   * A contract or a foreign law: what refers to it is no citation, and what is carried by it
   * neither.
   */
  readonly isNoLaw?: boolean | undefined;
}

/** The instrument that a text is taken from: what 本法 and 本条 mean in it. */
export interface InsideInstrument {
  readonly title: string;
  readonly number?: ProvisionNumber | undefined;
}

const CONTEXT = LEXICON.table<"CUTS_OFF">("citation-context");
/** How far back 该法, 前款 and the like may point (test/eval/constants.md). */
const FURTHEST_INSTRUMENT = 3000;
const FURTHEST_PROVISION = 400;
const FURTHEST_IN_SENTENCE = 300;
const LOOKED_AT = 40;

/** What a text has cited so far, for the pronouns that come. */
export class Antecedents {
  private readonly cited: Antecedent[] = [];

  constructor(
    private readonly plain: string,
    private readonly inside: InsideInstrument | undefined,
  ) {}

  get last(): Antecedent | undefined {
    return this.cited.at(-1);
  }

  add(antecedent: Antecedent): void {
    this.cited.push(antecedent);
  }

  /** The last instrument before a place that a noun can mean. */
  meantBy(noun: string, at: number): Antecedent | undefined {
    return this.lookBack(at, FURTHEST_INSTRUMENT, (each) => canMean(noun, each.instrument.name));
  }

  /**
   * The last instrument before a place, where it stands in the same sentence and no agreement
   * between.
   */
  inSentence(at: number): Antecedent | undefined {
    const { last } = this;
    if (last === undefined || at - last.to > FURTHEST_IN_SENTENCE) return undefined;
    return CONTEXT.has(this.plain.slice(last.to, at), "CUTS_OFF") ? undefined : last;
  }

  /** What 该条 means, or the text's own 本条. */
  provisionBefore(at: number, own: boolean): Antecedent | undefined {
    return own ? this.own(at) : (this.lastProvision(at) ?? this.ownNumber());
  }

  /**
   * What 本法 and 本条 mean: the law that the text is, or that the quotation in which they stand is
   * taken from.
   */
  own(at: number): Antecedent | undefined {
    const quoted = this.lastProvision(at);
    if (quoted !== undefined) {
      const between = this.plain.slice(quoted.to, at);
      if (/^[^。“”]{0,12}:?[“"]/u.test(between) && !between.includes("”")) return quoted;
    }
    return this.ownNumber();
  }

  private lastProvision(at: number): Antecedent | undefined {
    return this.lookBack(at, FURTHEST_PROVISION, (each) => each.number !== undefined);
  }

  private lookBack(
    at: number,
    furthest: number,
    fits: (each: Antecedent) => boolean,
  ): Antecedent | undefined {
    for (let back = 1; back <= LOOKED_AT; back++) {
      const each = this.cited.at(-back);
      if (each === undefined || at - each.to > furthest) return undefined;
      if (fits(each)) return each;
    }
    return undefined;
  }

  private ownNumber(): Antecedent | undefined {
    if (this.inside === undefined) return undefined;
    const { title, number } = this.inside;
    return { instrument: { written: title, name: title }, number, span: undefined, to: 0 };
  }
}
