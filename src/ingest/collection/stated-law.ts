import type { AppliedProvisionRecord, CaseRecord } from "../../domain/case-record.js";
import type { Evidence } from "../../domain/evidence.js";
import { articleOf } from "../../domain/provision.js";
import type { CaseSection } from "../extract/case-text.js";
import type { CitationReader, ReadCitation } from "../extract/ports.js";
import { type Reconciled, BY_COLUMN, groundsOfColumn, evidenceInDocument } from "./agreement.js";
import { nameOfColumn } from "./columns.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** 《中华人民共和国合同法》：第六十条: the form of the courts' website. */
const COLON_BEHIND_TITLE = /(?<=》)\s*[：:]\s*(?=第)/gu;
/** 《中华人民共和国合同法（1999年）》: the version follows from the date of the case. */
const YEAR_IN_TITLE = /[（(]\d{4}年?[）)](?=》)/gu;
/** 第六十条第一款;第一百零七条: several articles of one law. */
const SEMICOLON_OF_ONE_LAW = /[;；]\s*(?=第[一二三四五六七八九十百千零〇\d]{1,9}条)/gu;
/** Characters of the raw text of an unresolved citation. */
const LONGEST_RAW = 300;

/**
 * Adds the articles that a column lists. One that the text cites remains as read from the text. One
 * whose words the text contains is CITED by these; any other is INFERRED, with the column as the
 * rationale.
 */
export function reconcileLaw(
  record: CaseRecord,
  law: string | undefined,
  citations: CitationReader,
): Reconciled {
  if (law === undefined) return { record, discrepancies: [] };
  const text = law
    .replace(YEAR_IN_TITLE, "")
    .replace(COLON_BEHIND_TITLE, "")
    .replace(SEMICOLON_OF_ONE_LAW, "、");
  const read = citations.read([sectionOf(text)], record.date);
  // what the text has too is unresolved already
  const known = new Set((record.unresolved ?? []).map(({ raw }) => raw));
  const provisions = new Map((record.provisions ?? []).map((each) => [each.provision, each]));
  const articles = new Set([...provisions.keys()].map(articleOf));
  for (const { target, raw } of read) {
    if (target.kind !== "PROVISION" || articles.has(articleOf(target.id))) continue;
    const evidence = evidenceInDocument(record, raw);
    provisions.set(target.id, provisionOf(target.id, evidence));
  }
  return {
    record:
      provisions.size === 0
        ? record
        : { ...record, provisions: [...provisions.values()].slice(0, MOST_OF_A_CASE.provisions) },
    discrepancies: unresolvedCitations(read, text).filter(({ raw }) => !known.has(raw)),
  };
}

function provisionOf(provision: string, evidence: Evidence | undefined): AppliedProvisionRecord {
  return {
    provision,
    treatment: "APPLIED",
    ...(evidence === undefined
      ? groundsOfColumn("LAW")
      : { basis: "CITED", evidence, assertedBy: BY_COLUMN }),
  };
}

/** Unresolved citations of the column, with the reason. */
function unresolvedCitations(
  read: readonly ReadCitation[],
  text: string,
): Reconciled["discrepancies"] {
  if (read.length === 0)
    return [
      {
        kind: "provision",
        raw: text.slice(0, LONGEST_RAW),
        reason: `no article was read in the collection's column ${nameOfColumn("LAW")}`,
      },
    ];
  return read.flatMap(({ target, raw }) =>
    target.kind === "UNRESOLVED"
      ? [{ kind: target.of, raw: raw.slice(0, LONGEST_RAW), reason: target.reason }]
      : [],
  );
}

function sectionOf(text: string): CaseSection {
  const heading = nameOfColumn("LAW");
  const spanAt = (start: number, end: number) => ({ start, end });
  return { heading, supplied: true, kind: "PROVISIONS", text, spanAt };
}
