import { isProvisionNumber, parseProvisionId, provisionId } from "../domain/provision.js";
import { type CataloguedInstrument, type InstrumentCatalogue, normalizeName } from "./catalogue.js";
import { cleanText } from "../language/normal-form.js";
import type { VersionRule } from "./choose-version.js";
import { findCitations } from "./find-citations.js";
import { fullForm, rangeLabel } from "./format-citation.js";
import type { FoundCitation, FoundProvision } from "./found-citation.js";
import { readByShape } from "./read-by-shape.js";
import { type Resolution, resolveCitations } from "./resolve-citations.js";
import { isLeftOver, typedText } from "./typed-text.js";

/** One citation of those that were typed: an article or a part of it, or a range of articles. */
export interface TypedProvision {
  /** As typed, but for widths and white space. */
  readonly written: string;
  /** 《中华人民共和国公司法》（2018年修正）第六十三条. */
  readonly citation: string;
  /** AMBIGUOUS where several instruments or versions may be meant: all of them are given. */
  readonly status: "RESOLVED" | "AMBIGUOUS";
  /**
   * Those that are meant, in order; of an ambiguous one the candidates. Whether a graph holds them
   * is not asked here.
   */
  readonly provisionIds: readonly string[];
  readonly reason?: string | undefined;
  readonly version?: VersionRule | undefined;
}

/** What a text that is nothing but citations means. */
export type TypedCitation =
  | { readonly kind: "provisions"; readonly provisions: readonly TypedProvision[] }
  /** An id of a book, chapter or section. */
  | { readonly kind: "heading"; readonly provisionId: string }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** Names of instruments that look like what was typed, or the versions that are held. */
      readonly near: readonly string[];
      /** The instrument, where only its article is missing. */
      readonly instrumentId?: string | undefined;
    };

/** Characters: a bound on what a client may send. */
const LONGEST = 200;
/** A range of more articles is a chapter: that has an id of its own. */
export const LONGEST_TYPED_RANGE = 50;

/**
 * Understands what a lawyer types as a whole: everything that `findCitations` finds in running
 * text, and beyond that numbers without 条 (民法典752), names that no text could be searched for,
 * and ids. Several articles are several citations. Of several versions of an instrument the one in
 * force is taken, as of the date where one is given.
 */
export function parseTypedCitation(
  text: string,
  catalogue: InstrumentCatalogue,
  asOf?: string,
): TypedCitation {
  if (text.length > LONGEST) return unknown(`a citation has at most ${LONGEST} characters`);
  const trimmed = text.trim();
  if (trimmed.startsWith("provision:")) return parseId(trimmed, catalogue);
  if (catalogue.called(trimmed).length > 0)
    return withoutArticle(catalogue.called(trimmed), catalogue);
  const typed = typedText(trimmed);
  const found = findCitations(typed, { catalogue });
  const read = found.some((each) => each.kind === "PROVISION")
    ? found
    : (readByShape(typed) ?? found);
  if (read.length === 0) return notRead(typed, catalogue);
  const left = leftOver(typed, read);
  if (left !== undefined) return unknown(`“${left}” is no part of a citation`);
  const resolved = resolveCitations(read, catalogue, { date: asOf });
  const provisions: TypedProvision[] = [];
  for (const [index, each] of read.entries()) {
    const meant = typedProvision(each, resolved[index], catalogue);
    if ("kind" in meant) return meant;
    provisions.push(meant);
  }
  const [only] = provisions;
  return {
    kind: "provisions",
    provisions: only && provisions.length === 1 ? [{ ...only, written: trimmed }] : provisions,
  };
}

function typedProvision(
  found: FoundCitation,
  resolution: Resolution | undefined,
  catalogue: InstrumentCatalogue,
): TypedProvision | Extract<TypedCitation, { kind: "unknown" }> {
  if (found.kind === "INSTRUMENT" || found.kind === "DOCUMENT_NUMBER") {
    const held = (resolution?.instrumentIds ?? []).flatMap((id) => catalogue.get(id) ?? []);
    return held.length > 0
      ? withoutArticle(held, catalogue)
      : unknown(resolution?.reason ?? "it has no article");
  }
  if (found.kind !== "PROVISION")
    return unknown("it names a case, not an article: caseByNumber and search find cases");
  if (resolution === undefined || resolution.status === "UNRESOLVED")
    return unknown(resolution?.reason ?? "it could not be read", nearOf(found, catalogue));
  const tooLong = rangeFault(found);
  if (tooLong !== undefined) return unknown(tooLong);
  const { normalized, status, provisionIds, reason, version } = resolution;
  return { written: found.raw, citation: normalized, status, provisionIds, reason, version };
}

/** What is wrong with a range, if anything. */
function rangeFault({ number, last }: FoundProvision): string | undefined {
  if (last === undefined) return undefined;
  const order = last.article - number.article || (last.paragraph ?? 0) - (number.paragraph ?? 0);
  const label = rangeLabel(number, last);
  if (order < 0 || (order === 0 && (last.item ?? 0) < (number.item ?? 0)))
    return `the range ${label} ends before it begins`;
  const articles = last.article - number.article + 1;
  if (articles <= LONGEST_TYPED_RANGE) return undefined;
  return `the range ${label} has ${articles} articles: at most ${LONGEST_TYPED_RANGE} are taken at once`;
}

/** Of an instrument that is held its versions, else the names that look like the one given. */
function nearOf({ instrument }: FoundProvision, catalogue: InstrumentCatalogue): readonly string[] {
  if (instrument === undefined) return [];
  const held = catalogue.called(instrument.name);
  return held.length > 0
    ? held.map((each) => catalogue.shortName(each))
    : catalogue.near(instrument.name);
}

/** The words of a typed text that neither a citation nor what joins citations accounts for. */
function leftOver(typed: string, found: readonly FoundCitation[]): string | undefined {
  let at = 0;
  for (const { start, end } of [...found, { start: typed.length, end: typed.length }]) {
    const between = typed.slice(at, start);
    if (!isLeftOver(between)) return between.replace(/^[\s,、;。]+|[\s,、;。]+$/gu, "");
    at = Math.max(at, end);
  }
  return undefined;
}

function notRead(typed: string, catalogue: InstrumentCatalogue): TypedCitation {
  const name = cleanText(typed).plain.replace(
    /第?[0-9〇○零一二两三四五六七八九十百千]+条?.*$/u,
    "",
  );
  const held = name === "" ? [] : catalogue.called(name);
  if (held.length > 0)
    return withoutArticle(held, catalogue, `no article could be read behind ${name}`);
  return unknown(
    "it has no instrument and article that could be read",
    catalogue.near(normalizeName(typed)),
  );
}

function withoutArticle(
  held: readonly CataloguedInstrument[],
  catalogue: InstrumentCatalogue,
  reason = "it names an instrument without an article",
): Extract<TypedCitation, { kind: "unknown" }> {
  return {
    kind: "unknown",
    reason,
    near: held.slice(0, 3).map((each) => catalogue.shortName(each)),
    instrumentId: held[0]?.id,
  };
}

function unknown(
  reason: string,
  near: readonly string[] = [],
): Extract<TypedCitation, { kind: "unknown" }> {
  return { kind: "unknown", reason, near };
}

function parseId(id: string, catalogue: InstrumentCatalogue): TypedCitation {
  const parsed = parseProvisionId(id);
  const instrumentId =
    parsed?.instrumentId ?? `instrument:${id.slice("provision:".length).split("/")[0]}`;
  const instrument = catalogue.get(instrumentId);
  if (instrument === undefined)
    return unknown(
      `the graph has no ${instrumentId}`,
      catalogue.near(instrumentId.slice("instrument:".length)),
    );
  if (parsed === undefined) return { kind: "heading", provisionId: id };
  if (!isProvisionNumber(parsed.number)) return unknown(`there is no ${id}`);
  const citation = fullForm(
    instrument.title,
    parsed.number,
    undefined,
    catalogue.versionOf(instrument),
  );
  const provisionIds = [provisionId(instrumentId, parsed.number)];
  return {
    kind: "provisions",
    provisions: [{ written: id, citation, status: "RESOLVED", provisionIds }],
  };
}
