import type { CleanText, Span } from "../language/normal-form.js";
import type { ProvisionNumber } from "../domain/provision.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { Antecedents, type InsideInstrument } from "./antecedents.js";
import type { InstrumentCatalogue } from "./catalogue.js";
import type { PlacedNumber } from "./find-document-numbers.js";
import type { FoundCitation, InstrumentMention } from "./found-citation.js";
import { findInstrumentHeads, type InstrumentHead } from "./instrument-heads.js";
import { bareLawBefore, mayEndLaw } from "./instrument-name.js";
import { LawCitations } from "./law-citations.js";
import { findPronouns, type Pronoun, provisionMeant } from "./pronouns.js";
import { type NumberedPart, readProvisionNumbers } from "./provision-numbers.js";

/** What helps to find citations; without it the words alone decide. */
export interface FindOptions {
  /**
   * Instruments whose names are then recognised without title marks, and are law whatever they are
   * called.
   */
  readonly catalogue?: InstrumentCatalogue | undefined;
  /** The title of the instrument that the text is taken from: what 本法 and 本条 mean in it. */
  readonly inside?: InsideInstrument | undefined;
}

/** 第十条规定：“…” */
const RULES_THAT = LEXICON.expression("^{rules-that}[:,]?“");

/** A place where a citation of law may begin. */
type Start =
  | { readonly at: number; readonly type: "HEAD"; readonly head: InstrumentHead }
  | { readonly at: number; readonly type: "NUMBER"; readonly number: PlacedNumber }
  | { readonly at: number; readonly type: "PRONOUN"; readonly pronoun: Pronoun }
  | { readonly at: number; readonly type: "ARTICLE" };

/** Law that lists its articles line by line: 《某法》⏎第十条 …⏎第十一条 … */
interface Listing {
  readonly instrument: InstrumentMention;
  readonly span: Span;
}

const ARTICLE = LEXICON.expression("第{numeral}{1,9}条", "gu");

type Sign =
  /** The clause of an agreement: 合同第五条, 协议中第三条, 章程第十条, 第五条约定. */
  | "AGREEMENT_BEFORE"
  | "AGREEMENT_AFTER"
  /**
   * 民法典第十条约定: agreed on, though it is called by a law's name; not 民法典第十条违约责任,
   * 民法典第十条允许约定.
   */
  | "AGREED_AFTER"
  /** 依据合同约定，第九条…: the clause of what was agreed on. */
  | "AGREED_BEFORE"
  /**
   * What an article without its law may follow in the sentence of another:
   * …规定，……；根据第五百六十六条
   */
  | "CARRIED_AFTER"
  /** 依照民法典的有关规定; 民法典施行前; 适用民法典. */
  | "INSTRUMENT_AFTER"
  | "INSTRUMENT_BEFORE";

const SIGNS = LEXICON.table<Sign>("citation-context");
/** 该解释, 该法 count with an article only; 该规定, 本办法 by themselves. */
const NEEDS_ARTICLE = LEXICON.list("needs-article");
/** How far an article may stand behind the law that it carries on (test/eval/constants.md). */
const FURTHEST_CARRY = 300;

/**
 * Reads the citations of law in a text, from its beginning to its end: names of instruments, their
 * numbers, words that point back, and articles that what stands before them carries.
 */
export class LawFinder {
  private readonly laws: LawCitations;
  private listing: Listing | undefined;

  constructor(
    private readonly clean: CleanText,
    private readonly options: FindOptions,
    private readonly numbers: readonly PlacedNumber[],
  ) {
    this.laws = new LawCitations(clean, new Antecedents(clean.plain, options.inside));
  }

  find(): readonly FoundCitation[] {
    for (const start of this.starts()) {
      if (start.at < this.laws.readTo) continue;
      switch (start.type) {
        case "HEAD":
          this.readHead(start.head);
          break;
        case "NUMBER":
          this.readNumber(start.number);
          break;
        case "PRONOUN":
          this.readPronoun(start.pronoun);
          break;
        case "ARTICLE":
          this.readArticle(start.at);
      }
    }
    return this.laws.found;
  }

  private starts(): readonly Start[] {
    const { plain } = this.clean;
    const heads = findInstrumentHeads(this.clean, this.options.catalogue);
    return [
      ...heads.map((head): Start => ({ at: head.from, type: "HEAD", head })),
      ...this.numbers.map((number): Start => ({ at: number.from, type: "NUMBER", number })),
      ...findPronouns(plain).map((pronoun): Start => ({
        at: pronoun.from,
        type: "PRONOUN",
        pronoun,
      })),
      ...[...plain.matchAll(ARTICLE)].map((match): Start => ({ at: match.index, type: "ARTICLE" })),
    ].sort((a, b) => a.at - b.at);
  }

  private readHead(head: InstrumentHead): void {
    const { plain } = this.clean;
    const parts = readProvisionNumbers(plain, head.articleAt);
    const after = plain.slice(parts.at(-1)?.to ?? head.to, head.to + 40);
    const agreement =
      head.kind === "PRIVATE" ||
      SIGNS.has(after, head.kind === "GENERIC" ? "AGREEMENT_AFTER" : "AGREED_AFTER");
    const isNoLaw =
      head.kind === "PRIVATE" || (head.kind === "GENERIC" && (parts.length === 0 || agreement));
    if (isNoLaw || (parts.length > 0 && agreement && !head.marked)) {
      this.laws.passOver(
        head.from,
        parts.at(-1)?.to ?? head.to,
        head.mention,
        parts.at(-1)?.number,
      );
      return;
    }
    const dependsOn =
      head.introduction && this.clean.spanOf(head.introduction.from, head.introduction.to);
    const first = parts[0];
    if (this.clean.beginsLine(head.from)) this.listing = undefined;
    if (first !== undefined) {
      const span = this.laws.addProvisions(head.from, head.mention, parts, dependsOn);
      if (head.marked && this.clean.beginsLine(first.from))
        this.listing = { instrument: head.mention, span };
    } else if (head.marked || this.isMentioned(head))
      this.laws.addInstrument(head.from, head.to, head.mention, dependsOn);
  }

  /**
   * Whether a name without marks and without an article is cited rather than part of other words.
   */
  private isMentioned(head: InstrumentHead): boolean {
    const { plain } = this.clean;
    return (
      head.mention.name.length >= 3 &&
      (SIGNS.has(plain.slice(head.to, head.to + 12), "INSTRUMENT_AFTER") ||
        (SIGNS.has(plain.slice(Math.max(0, head.from - 4), head.from), "INSTRUMENT_BEFORE") &&
          /[^\p{Script=Han}]/u.test(plain[head.to] ?? "。")))
    );
  }

  /**
   * 法释〔2020〕17号第五条: a document number that carries an article stands for the instrument's
   * name.
   */
  private readNumber({ from, to, documentNumber }: PlacedNumber): void {
    const parts = readProvisionNumbers(this.clean.plain, to);
    if (parts.length > 0)
      this.laws.addProvisions(
        from,
        { written: this.laws.written(from, to), name: documentNumber, documentNumber },
        parts,
        undefined,
      );
  }

  private readPronoun(pronoun: Pronoun): void {
    if (pronoun.of === "INSTRUMENT") this.readInstrumentPronoun(pronoun);
    else this.readProvisionPronoun(pronoun);
  }

  private readInstrumentPronoun(pronoun: Extract<Pronoun, { of: "INSTRUMENT" }>): void {
    const parts = readProvisionNumbers(this.clean.plain, pronoun.to);
    const antecedent =
      pronoun.noun === "其"
        ? this.laws.antecedents.inSentence(pronoun.from)
        : pronoun.own
          ? this.laws.antecedents.own(pronoun.from)
          : this.laws.antecedents.meantBy(pronoun.noun, pronoun.from);
    const stands = pronoun.own || !NEEDS_ARTICLE.includes(pronoun.noun);
    if (parts.length === 0 && (antecedent === undefined || stands)) return;
    if ((pronoun.own || pronoun.noun === "其") && antecedent === undefined) return;
    const agreed =
      pronoun.noun === "其" &&
      SIGNS.has(this.clean.plain.slice(parts.at(-1)?.to, pronoun.to + 40), "AGREEMENT_AFTER");
    if (antecedent?.isNoLaw || agreed) {
      const instrument = antecedent?.instrument ?? { written: pronoun.noun, name: pronoun.noun };
      this.laws.passOver(pronoun.from, parts.at(-1)?.to ?? pronoun.to, instrument);
      return;
    }
    const written = this.laws.written(pronoun.from, pronoun.to);
    const instrument = antecedent && { ...antecedent.instrument, written };
    const dependsOn = antecedent?.span;
    if (parts.length > 0)
      this.laws.addProvisions(
        pronoun.from,
        instrument,
        parts,
        dependsOn,
        instrument ? undefined : `nothing before it that ${written} could mean`,
      );
    else if (instrument !== undefined)
      this.laws.addInstrument(pronoun.from, pronoun.to, instrument, dependsOn);
  }

  private readProvisionPronoun(pronoun: Extract<Pronoun, { of: "PROVISION" }>): void {
    const antecedent = this.laws.antecedents.provisionBefore(pronoun.from, pronoun.own);
    if (antecedent?.number === undefined || antecedent.isNoLaw) return;
    const meant = provisionMeant(pronoun, antecedent.number);
    const written = this.laws.written(pronoun.from, pronoun.to);
    const below = meant && readProvisionNumbers(this.clean.plain, pronoun.to, meant);
    const parts: readonly NumberedPart[] =
      below !== undefined && below.length > 0 && below[0]?.number.article === meant?.article
        ? below
        : [{ from: pronoun.from, to: pronoun.to, number: meant ?? articleOf(antecedent.number) }];
    const unclear =
      meant === undefined
        ? `the citation before it does not say which ${written} is meant`
        : undefined;
    this.laws.addProvisions(pronoun.from, antecedent.instrument, parts, antecedent.span, unclear);
  }

  /**
   * An article without a name directly before it: another law's name without marks, or carried by
   * what was cited before.
   */
  private readArticle(at: number): void {
    const { plain } = this.clean;
    const carrier = this.laws.antecedents.last;
    const carried =
      carrier?.number !== undefined && !carrier.isNoLaw && at - carrier.to <= FURTHEST_CARRY;
    if (!carried && this.listing === undefined && !mayEndLaw(plain.charAt(at - 1))) return;
    const parts = readProvisionNumbers(plain, at);
    const last = parts.at(-1);
    if (last === undefined) return;
    const before = plain.slice(Math.max(0, at - 8), at);
    if (
      SIGNS.has(before, "AGREEMENT_BEFORE") ||
      SIGNS.has(plain.slice(last.to, last.to + 10), "AGREEMENT_AFTER")
    ) {
      const written = this.laws.written(at, last.to);
      this.laws.passOver(at, last.to, { written, name: written }, last.number);
      return;
    }
    const law = mayEndLaw(plain.charAt(at - 1)) ? bareLawBefore(plain, at) : undefined;
    if (law !== undefined && law.from >= this.laws.readTo) {
      const written = this.laws.written(law.from, at);
      this.laws.addProvisions(law.from, { written, name: law.name }, parts, undefined);
      return;
    }
    if (this.listing !== undefined && this.clean.beginsLine(at)) {
      this.laws.addProvisions(at, this.listing.instrument, parts.slice(0, 1), this.listing.span);
      return;
    }
    const quoted = before.endsWith("”") && RULES_THAT.test(plain.slice(last.to, last.to + 4));
    if (!carried || !(quoted || SIGNS.has(before, "CARRIED_AFTER"))) return;
    const between = plain.slice(carrier.to, at).replace(quoted ? /“[^“”]*”/gu : "", "");
    if (/[。\n《》]/u.test(between) || SIGNS.has(between, "AGREED_BEFORE")) return;
    this.laws.addProvisions(at, carrier.instrument, parts, carrier.span);
  }
}

function articleOf({ article, suffix }: ProvisionNumber): ProvisionNumber {
  return { article, suffix };
}
