import { type CataloguedInstrument, InstrumentCatalogue } from "../../citation/catalogue.js";
import { ARTICLE_NOT_HELD } from "../../citation/confirm-citations.js";
import { parseTypedCitation } from "../../citation/typed-citation.js";
import type { CaseRecord } from "../../domain/case-record.js";
import { articlesOf } from "../../domain/instrument-articles.js";
import { articleOf, provisionId } from "../../domain/provision.js";
import type { InstrumentRecord } from "../../domain/reference-records.js";
import type { KnownReferences } from "./known-references.js";

/** Says of article ids whether the input or the graph has them; one look into the graph. */
export async function provisionTest(
  known: KnownReferences,
  instruments: readonly InstrumentRecord[],
  asked: readonly string[],
): Promise<(id: string) => boolean> {
  const own = new Set(
    instruments.flatMap((record) =>
      articlesOf(record).map((number) => provisionId(record.id, number)),
    ),
  );
  const elsewhere = await known.existingProvisions(
    [...new Set(asked)].filter((id) => !own.has(id)),
  );
  return (id) => own.has(id) || elsewhere.has(id);
}

/**
 * Turns citations in words into ids. One that cannot be resolved joins the unresolved, with its
 * reason: nothing is lost.
 */
export function resolveProvisions(
  record: CaseRecord,
  catalogue: InstrumentCatalogue,
  exists: (id: string) => boolean,
): CaseRecord {
  if ((record.provisions ?? []).every((each) => each.provision.startsWith("provision:")))
    return record;
  const unresolved = [...(record.unresolved ?? [])];
  const provisions = (record.provisions ?? []).flatMap((each) => {
    if (each.provision.startsWith("provision:")) return each;
    const meant = provisionsMeant(each.provision, catalogue, exists);
    if ("ids" in meant) return meant.ids.map((provision) => ({ ...each, provision }));
    unresolved.push({ kind: "provision", raw: each.provision, reason: meant.reason });
    return [];
  });
  return { ...record, provisions, unresolved };
}

/**
 * All provisions that a citation in words names; the reason where one of them is not certain, or
 * not held.
 */
function provisionsMeant(
  text: string,
  catalogue: InstrumentCatalogue,
  exists: (id: string) => boolean,
): { readonly ids: readonly string[] } | { readonly reason: string } {
  const parsed = parseTypedCitation(text, catalogue);
  if (parsed.kind === "unknown") return { reason: parsed.reason };
  if (parsed.kind === "heading") return { reason: ARTICLE_NOT_HELD };
  const held = parsed.provisions.map((each) => ({
    ...each,
    provisionIds: each.provisionIds.filter((id) => exists(articleOf(id))),
  }));
  const unclear = held.find((each) => each.status === "AMBIGUOUS" && each.provisionIds.length > 1);
  if (unclear !== undefined) return { reason: unclear.reason ?? "several provisions may be meant" };
  const isWhole = held.every(
    (each, index) =>
      each.provisionIds.length > 0 &&
      (each.status === "AMBIGUOUS" ||
        each.provisionIds.length === parsed.provisions[index]?.provisionIds.length),
  );
  return isWhole
    ? { ids: [...new Set(held.flatMap((each) => each.provisionIds))] }
    : { reason: ARTICLE_NOT_HELD };
}

/** An instrument record as citations look it up. */
export function catalogued(record: InstrumentRecord): CataloguedInstrument {
  return {
    id: record.id,
    title: record.title,
    shortTitle: record.shortTitle,
    aliases: record.aliases ?? [],
    documentNumber: record.documentNumber,
    date: record.date,
    effectiveFrom: record.effectiveFrom,
    effectiveTo: record.effectiveTo,
    work: record.work ?? record.id.slice("instrument:".length),
    known: record.known,
  };
}
