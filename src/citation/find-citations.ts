import type { ProvisionNumber } from "../domain/provision.js";
import type { InstrumentCatalogue } from "./catalogue.js";
import { type CleanText, cleanText, type Span } from "../language/normal-form.js";
import { findCases } from "./find-cases.js";
import { foundNumbers, type PlacedNumber, placeDocumentNumbers } from "./find-document-numbers.js";
import { findEnglishCitations } from "./find-english-citations.js";
import type { FoundCitation, FoundDocumentNumber, FoundInstrument, FoundProvision, InstrumentMention } from "./found-citation.js";
import { findInstrumentHeads, type InstrumentHead } from "./instrument-heads.js";
import { bareLawBefore, mayEndLaw } from "./instrument-name.js";
import { canMean, findPronouns, type Pronoun, provisionMeant } from "./pronouns.js";
import { type NumberedPart, readProvisionNumbers } from "./provision-numbers.js";

/** What helps to find citations; without it the words alone decide. */
export interface FindOptions {
  /** Instruments whose names are then recognised without title marks, and are law whatever they are called. */
  readonly catalogue?: InstrumentCatalogue | undefined;
  /** The title of the instrument that the text is taken from: what 本法 and 本条 mean in it. */
  readonly inside?: { readonly title: string; readonly number?: ProvisionNumber | undefined } | undefined;
}

/**
 * Finds the legal citations of a text, in order. What stands in the text is kept as written with its span; nothing is looked up
 * but names. Contracts and clauses of agreements are not found, nor is an article that no law carries. Linear in the text.
 */
export function findCitations(text: string, options: FindOptions = {}): readonly FoundCitation[] {
  const clean = cleanText(text);
  const numbers = placeDocumentNumbers(clean.plain);
  const provisions = new LawFinder(clean, options, numbers).find();
  const english = findEnglishCitations(text, options.catalogue);
  return withoutOverlap([...findCases(clean), ...provisions, ...english, ...foundNumbers(numbers, clean)]);
}

/** A place where a citation of law may begin. */
type Start =
  | { readonly at: number; readonly type: "HEAD"; readonly head: InstrumentHead }
  | { readonly at: number; readonly type: "NUMBER"; readonly number: PlacedNumber }
  | { readonly at: number; readonly type: "PRONOUN"; readonly pronoun: Pronoun }
  | { readonly at: number; readonly type: "ARTICLE" };

/** A citation that later words may refer to. Places are those of the plain text. */
interface Antecedent {
  readonly instrument: InstrumentMention;
  readonly number: ProvisionNumber | undefined;
  /** Undefined for the law that the text itself is. */
  readonly span: Span | undefined;
  readonly to: number;
  /** A contract or a foreign law: what refers to it is no citation, and what is carried by it neither. */
  readonly lawless?: boolean | undefined;
}

/** Law that lists its articles line by line: 《某法》⏎第十条 …⏎第十一条 … */
interface Listing {
  readonly instrument: InstrumentMention;
  readonly span: Span;
}

const ARTICLE = /第[0-9〇○零一二三四五六七八九十百千]{1,9}条/gu;
/** The clause of an agreement: 合同第五条, 协议中第三条, 章程第十条, 第五条约定. */
const AGREEMENT_BEFORE =
  /(?:合同|协议|协议书|约定|章程|条款|公约|合约|承诺书|通知书|函|合同书|规约|附件[一二三四五\d]?|判决|判项|判决书|裁定|调解书)(?:中|的|中的|之)?$/u;
const AGREEMENT_AFTER = /^(?:\p{Script=Han}{0,4}(?:约定|载明|明确约定)|违约)/u;
/** 民法典第十条约定: agreed on, though it is called by a law's name; not 民法典第十条违约责任, 民法典第十条允许约定. */
const AGREED_AFTER = /^(?:的|之|中|已|所)?(?:明确)?(?:约定|载明)/u;
/** 依据合同约定，第九条…: the clause of what was agreed on. */
const AGREED_BEFORE = /(?:合同|协议|章程|双方|当事人)[^,;:]{0,6}约定[,:]?$/u;
/** What an article without its law may follow in the sentence of another: …规定，……；根据第五百六十六条 */
const CARRIED_AFTER = /(?:^|[,;:、]|根据|依据|依照|按照|适用|结合|以及|及|和|与|同时|即|而|包括|尤其|尤其是|特别是)$/u;
/** 依照民法典的有关规定; 民法典施行前; 适用民法典. */
const INSTRUMENT_AFTER =
  /^(?:(?:之|的|中)?(?:有关|相关|上述|前述|这一|一般|强制性|明确)?(?:规定|精神|条文)|施行|实施(?!条例|细则|办法|意见|规定)|颁布|生效|第[一二三四五六七八九十]{1,3}[编章])/u;
const INSTRUMENT_BEFORE = /(?:根据|依据|依照|按照|适用|违反|违反了|援引|参照|符合)$/u;

const FURTHEST_INSTRUMENT = 3000;
const FURTHEST_PROVISION = 400;
const FURTHEST_CARRY = 300;
const ANTECEDENTS_LOOKED_AT = 40;

class LawFinder {
  private readonly found: FoundCitation[] = [];
  private readonly antecedents: Antecedent[] = [];
  private listing: Listing | undefined;
  private readTo = 0;

  constructor(
    private readonly clean: CleanText,
    private readonly options: FindOptions,
    private readonly numbers: readonly PlacedNumber[],
  ) {}

  find(): readonly FoundCitation[] {
    for (const start of this.starts()) {
      if (start.at < this.readTo) continue;
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
    return this.found;
  }

  private starts(): readonly Start[] {
    const { plain } = this.clean;
    const heads = findInstrumentHeads(this.clean, this.options.catalogue);
    return [
      ...heads.map((head): Start => ({ at: head.from, type: "HEAD", head })),
      ...this.numbers.map((number): Start => ({ at: number.from, type: "NUMBER", number })),
      ...findPronouns(plain).map((pronoun): Start => ({ at: pronoun.from, type: "PRONOUN", pronoun })),
      ...[...plain.matchAll(ARTICLE)].map((match): Start => ({ at: match.index, type: "ARTICLE" })),
    ].sort((a, b) => a.at - b.at);
  }

  private readHead(head: InstrumentHead): void {
    const { plain } = this.clean;
    const parts = readProvisionNumbers(plain, head.articleAt);
    const after = plain.slice(parts.at(-1)?.to ?? head.to, head.to + 40);
    const agreement = head.kind === "PRIVATE" || (head.kind === "GENERIC" ? AGREEMENT_AFTER : AGREED_AFTER).test(after);
    const lawless = head.kind === "PRIVATE" || (head.kind === "GENERIC" && (parts.length === 0 || agreement));
    if (lawless || (parts.length > 0 && agreement && !head.marked)) {
      this.passOver(head.from, parts.at(-1)?.to ?? head.to, head.mention, parts.at(-1)?.number);
      return;
    }
    const dependsOn = head.introduction && this.clean.spanOf(head.introduction.from, head.introduction.to);
    const first = parts[0];
    if (this.clean.beginsLine(head.from)) this.listing = undefined;
    if (first !== undefined) {
      const span = this.addProvisions(head.from, head.mention, parts, dependsOn);
      if (head.marked && this.clean.beginsLine(first.from)) this.listing = { instrument: head.mention, span };
    } else if (head.marked || this.isMentioned(head)) this.addInstrument(head.from, head.to, head.mention, dependsOn);
  }

  /** Whether a name without marks and without an article is cited rather than part of other words. */
  private isMentioned(head: InstrumentHead): boolean {
    const { plain } = this.clean;
    return (
      head.mention.name.length >= 3 &&
      (INSTRUMENT_AFTER.test(plain.slice(head.to, head.to + 12)) ||
        (INSTRUMENT_BEFORE.test(plain.slice(Math.max(0, head.from - 4), head.from)) &&
          /[^\p{Script=Han}]/u.test(plain[head.to] ?? "。")))
    );
  }

  /** 法释〔2020〕17号第五条: a document number that carries an article stands for the instrument's name. */
  private readNumber({ from, to, documentNumber }: PlacedNumber): void {
    const parts = readProvisionNumbers(this.clean.plain, to);
    if (parts.length > 0)
      this.addProvisions(from, { written: this.written(from, to), name: documentNumber, documentNumber }, parts, undefined);
  }

  private readPronoun(pronoun: Pronoun): void {
    if (pronoun.of === "INSTRUMENT") this.readInstrumentPronoun(pronoun);
    else this.readProvisionPronoun(pronoun);
  }

  private readInstrumentPronoun(pronoun: Extract<Pronoun, { of: "INSTRUMENT" }>): void {
    const parts = readProvisionNumbers(this.clean.plain, pronoun.to);
    const antecedent =
      pronoun.noun === "其"
        ? this.inSentence(pronoun.from)
        : pronoun.own
          ? this.own(pronoun.from)
          : this.meantBy(pronoun.noun, pronoun.from);
    const stands = pronoun.own || !/^(?:司法解释|解释|法典|法|条例|纪要)$/u.test(pronoun.noun);
    if (parts.length === 0 && (antecedent === undefined || stands)) return;
    if ((pronoun.own || pronoun.noun === "其") && antecedent === undefined) return;
    const agreed = pronoun.noun === "其" && AGREEMENT_AFTER.test(this.clean.plain.slice(parts.at(-1)?.to, pronoun.to + 40));
    if (antecedent?.lawless || agreed) {
      const instrument = antecedent?.instrument ?? { written: pronoun.noun, name: pronoun.noun };
      this.passOver(pronoun.from, parts.at(-1)?.to ?? pronoun.to, instrument);
      return;
    }
    const written = this.written(pronoun.from, pronoun.to);
    const instrument = antecedent && { ...antecedent.instrument, written };
    const dependsOn = antecedent?.span;
    if (parts.length > 0)
      this.addProvisions(
        pronoun.from,
        instrument,
        parts,
        dependsOn,
        instrument ? undefined : `nothing before it that ${written} could mean`,
      );
    else if (instrument !== undefined) this.addInstrument(pronoun.from, pronoun.to, instrument, dependsOn);
  }

  private readProvisionPronoun(pronoun: Extract<Pronoun, { of: "PROVISION" }>): void {
    const antecedent = pronoun.own ? this.own(pronoun.from) : (this.lastProvision(pronoun.from) ?? this.ownNumber());
    if (antecedent?.number === undefined || antecedent.lawless) return;
    const meant = provisionMeant(pronoun, antecedent.number);
    const written = this.written(pronoun.from, pronoun.to);
    const below = meant && readProvisionNumbers(this.clean.plain, pronoun.to, meant);
    const parts: readonly NumberedPart[] =
      below !== undefined && below.length > 0 && below[0]?.number.article === meant?.article
        ? below
        : [{ from: pronoun.from, to: pronoun.to, number: meant ?? articleOf(antecedent.number) }];
    const unclear = meant === undefined ? `the citation before it does not say which ${written} is meant` : undefined;
    this.addProvisions(pronoun.from, antecedent.instrument, parts, antecedent.span, unclear);
  }

  /** An article without a name directly before it: another law's name without marks, or carried by what was cited before. */
  private readArticle(at: number): void {
    const { plain } = this.clean;
    const carrier = this.antecedents.at(-1);
    const carried = carrier?.number !== undefined && !carrier.lawless && at - carrier.to <= FURTHEST_CARRY;
    if (!carried && this.listing === undefined && !mayEndLaw(plain.charAt(at - 1))) return;
    const parts = readProvisionNumbers(plain, at);
    const last = parts.at(-1);
    if (last === undefined) return;
    const before = plain.slice(Math.max(0, at - 8), at);
    if (AGREEMENT_BEFORE.test(before) || AGREEMENT_AFTER.test(plain.slice(last.to, last.to + 10))) {
      const written = this.written(at, last.to);
      this.passOver(at, last.to, { written, name: written }, last.number);
      return;
    }
    const law = mayEndLaw(plain.charAt(at - 1)) ? bareLawBefore(plain, at) : undefined;
    if (law !== undefined && law.from >= this.readTo) {
      const written = this.written(law.from, at);
      this.addProvisions(law.from, { written, name: law.name }, parts, undefined);
      return;
    }
    if (this.listing !== undefined && this.clean.beginsLine(at)) {
      this.addProvisions(at, this.listing.instrument, parts.slice(0, 1), this.listing.span);
      return;
    }
    const quoted = before.endsWith("”") && /^规定[:,]?“/u.test(plain.slice(last.to, last.to + 4));
    if (!carried || !(quoted || CARRIED_AFTER.test(before))) return;
    const between = plain.slice(carrier.to, at).replace(quoted ? /“[^“”]*”/gu : "", "");
    if (/[。\n《》]/u.test(between) || AGREED_BEFORE.test(between)) return;
    this.addProvisions(at, carrier.instrument, parts, carrier.span);
  }

  /** @returns the span of the first, on which the others depend. */
  private addProvisions(
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
      this.found.push(find);
      this.readTo = part.to;
      if (instrument !== undefined) this.antecedents.push({ instrument, number: part.last ?? part.number, span, to: part.to });
    }
    return head ?? this.clean.spanOf(from, from + 1);
  }

  private addInstrument(from: number, to: number, instrument: InstrumentMention, dependsOn: Span | undefined): void {
    const span = this.clean.spanOf(from, to);
    const find: FoundInstrument = {
      kind: "INSTRUMENT",
      raw: this.clean.text.slice(span.start, span.end),
      ...span,
      instrument,
      dependsOn,
    };
    this.found.push(find);
    this.antecedents.push({ instrument, number: undefined, span, to });
    this.readTo = to;
  }

  /** What is no law is not found, but later words may refer to it. */
  private passOver(from: number, to: number, instrument: InstrumentMention, number?: ProvisionNumber): void {
    this.antecedents.push({ instrument, number, span: this.clean.spanOf(from, to), to, lawless: true });
    this.readTo = to;
  }

  /** The last instrument before a place that a noun can mean. */
  private meantBy(noun: string, at: number): Antecedent | undefined {
    return this.lookBack(at, FURTHEST_INSTRUMENT, (each) => canMean(noun, each.instrument.name));
  }

  /** The last instrument before a place, where it stands in the same sentence and no agreement between. */
  private inSentence(at: number): Antecedent | undefined {
    const last = this.antecedents.at(-1);
    if (last === undefined || at - last.to > FURTHEST_CARRY) return undefined;
    return /[。\n;]|合同|协议|章程|条款|约定|判决|裁定/u.test(this.clean.plain.slice(last.to, at)) ? undefined : last;
  }

  private lastProvision(at: number): Antecedent | undefined {
    return this.lookBack(at, FURTHEST_PROVISION, (each) => each.number !== undefined);
  }

  private lookBack(at: number, furthest: number, fits: (each: Antecedent) => boolean): Antecedent | undefined {
    for (let back = 1; back <= ANTECEDENTS_LOOKED_AT; back++) {
      const each = this.antecedents.at(-back);
      if (each === undefined || at - each.to > furthest) return undefined;
      if (fits(each)) return each;
    }
    return undefined;
  }

  /** What 本法 and 本条 mean: the law that the text is, or that the quotation in which they stand is taken from. */
  private own(at: number): Antecedent | undefined {
    const quoted = this.lastProvision(at);
    if (quoted !== undefined) {
      const between = this.clean.plain.slice(quoted.to, at);
      if (/^[^。“”]{0,12}:?[“"]/u.test(between) && !between.includes("”")) return quoted;
    }
    return this.ownNumber();
  }

  private ownNumber(): Antecedent | undefined {
    const { inside } = this.options;
    if (inside === undefined) return undefined;
    const instrument = { written: inside.title, name: inside.title };
    return { instrument, number: inside.number, span: undefined, to: 0 };
  }

  private written(from: number, to: number): string {
    const { start, end } = this.clean.spanOf(from, to);
    return this.clean.text.slice(start, end);
  }
}

function articleOf({ article, suffix }: ProvisionNumber): ProvisionNumber {
  return { article, suffix };
}

/** In order of place; where two meet, the one that begins first, and of those the longer. */
function withoutOverlap(found: readonly FoundCitation[]): readonly FoundCitation[] {
  const kept: FoundCitation[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (before === undefined || each.start >= before.end)
      kept.push(each.kind === "DOCUMENT_NUMBER" ? besideTitle(each, before) : each);
  }
  return kept;
}

/** A number in the brackets behind a title is that title's: 《某解释》（法释〔2020〕28号）. */
function besideTitle(found: FoundDocumentNumber, before: FoundCitation | undefined): FoundDocumentNumber {
  const stands = before?.kind === "INSTRUMENT" && before.instrument.documentNumber !== undefined && found.start - before.end <= 2;
  return stands ? { ...found, of: before.instrument, dependsOn: { start: before.start, end: before.end } } : found;
}
