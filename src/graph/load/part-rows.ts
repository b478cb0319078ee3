import type { PartyRecord } from "../../domain/case-record.js";
import type { AmountRecord } from "../../domain/amount-record.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { Segment } from "../../domain/segment.js";
import { evidenceProperties, withSource } from "./grounds-properties.js";
import { partyKeys } from "./party-ids.js";
import type { ResolvedCase } from "./resolved-case.js";
import { searchText } from "./search-text.js";
import type { WriteRow } from "./write-rows.js";

/**
 * Rows of the nodes that belong to one case alone: parties, issues, amounts, events, bench and
 * counsel.
 */
export function partRows(resolved: ResolvedCase, segment: Segment) {
  const keys = partyKeys((resolved.record.parties ?? []).map((each) => each.name));
  const partyId = (name: string) => `party:${resolved.slug}/${keys.get(name) ?? name}`;
  return {
    ...partyRows(resolved, partyId, segment),
    ...issueRows(resolved),
    ...amountRows(resolved, partyId),
    ...eventRows(resolved, partyId),
    ...benchRows(resolved, partyId),
  };
}

type PartyId = (name: string) => string;

function partyRows(
  { record, publicationId, rulingId }: ResolvedCase,
  partyId: PartyId,
  segment: Segment,
) {
  const caseId = record.id;
  const words = (evidence: Evidence | undefined) => evidenceProperties(evidence, publicationId);
  const parties = record.parties ?? [];
  return {
    "write/create-parties": parties.map((party, order): WriteRow<"write/create-parties"> => {
      const { name, kind, aliases, role, alsoRoles, side, capacity } = party;
      const grounds = jsonGrounds(party.grounds, publicationId);
      const id = partyId(name);
      const search = { kind: "PARTY", title: [name], names: [name, ...(aliases ?? [])] } as const;
      return {
        caseId,
        properties: { id, caseId, name, kind, aliases, ...searchText(search, segment) },
        link: { order, role, alsoRoles, side, capacity, grounds, ...words(party.evidence) },
      };
    }),
    "write/link-appearances": parties.flatMap(({ name, appearances = [] }: PartyRecord) =>
      appearances.map(
        ({ ruling, evidence, ...appearance }): WriteRow<"write/link-appearances"> => ({
          partyId: partyId(name),
          rulingId: rulingId(ruling),
          properties: { ...appearance, ...words(evidence) },
        }),
      ),
    ),
  };
}

function issueRows({ record, slug, rules, publicationId }: ResolvedCase) {
  const caseId = record.id;
  const issues = record.issues ?? [];
  const issueId = (place: number) => `issue:${slug}/${place}`;
  return {
    "write/create-issues": issues.map(
      ({ question, answer, decidedFor, grounds }, order): WriteRow<"write/create-issues"> => ({
        caseId,
        order,
        properties: {
          id: issueId(order + 1),
          caseId,
          question,
          answer,
          decidedFor,
          grounds: jsonGrounds(grounds, publicationId),
        },
      }),
    ),
    "write/link-issue-factors": issues.flatMap(({ factors = [] }, order) =>
      [...new Set(factors)].map((factorId) => ({ issueId: issueId(order + 1), factorId })),
    ),
    "write/link-issue-rules": rules.flatMap(({ id, rule }) =>
      [...new Set(rule.decides ?? [])].map((place) => ({ issueId: issueId(place), ruleId: id })),
    ),
  };
}

function amountRows({ record, slug, rulings, publicationId }: ResolvedCase, partyId: PartyId) {
  const caseId = record.id;
  const amounts = record.amounts ?? [];
  const amountId = (order: number) => `amount:${slug}/${order + 1}`;
  const properties = (id: string, amount: AmountRecord, order: number) => {
    const {
      kind,
      item,
      label,
      value,
      currency,
      text,
      approximate = false,
      date,
      evidence,
    } = amount;
    const size = value === undefined ? undefined : Number(value);
    const words = evidenceProperties(evidence, publicationId);
    const sum = { kind, item, label, value, size, currency, text, approximate, date };
    return { id, caseId, order, ...sum, ...words };
  };
  // a fine that is also among the case's amounts is one amount
  const fines = rulings.flatMap(({ id: rulingId, key, fines: all = [] }) =>
    all.map((fine, order) => {
      const place = amounts.findIndex((each) => isSameSum(each, fine));
      const id = place < 0 ? `amount:${slug}/${key}/${order + 1}` : amountId(place);
      return { rulingId, id, fine, order, held: place >= 0 };
    }),
  );
  return {
    "write/create-amounts": amounts.map((amount, order): WriteRow<"write/create-amounts"> => ({
      caseId,
      properties: properties(amountId(order), amount, order),
    })),
    "write/create-fines": fines.flatMap(({ rulingId, id, fine, order, held }) =>
      held ? [] : { rulingId, properties: properties(id, { kind: "FINE", ...fine }, order) },
    ),
    "write/link-fines": fines.flatMap(({ rulingId, id, held }) =>
      held ? { rulingId, amountId: id } : [],
    ),
    "write/link-amounts": [
      ...amounts.map(({ party }, order) => ({ id: amountId(order), party })),
      ...fines.flatMap(({ id, fine, held }) => (held ? [] : { id, party: fine.party })),
    ].flatMap(({ id, party }) =>
      party === undefined ? [] : { amountId: id, partyId: partyId(party) },
    ),
  };
}

function isSameSum(a: AmountRecord, b: AmountRecord): boolean {
  return (
    a.text === b.text && a.value === b.value && a.currency === b.currency && a.party === b.party
  );
}

function eventRows({ record, slug, publicationId }: ResolvedCase, partyId: PartyId) {
  const caseId = record.id;
  const events = record.events ?? [];
  const eventId = (order: number) => `event:${slug}/${order + 1}`;
  return {
    "write/create-events": events.map(
      ({ date, label, kind, evidence }, order): WriteRow<"write/create-events"> => {
        const words = evidenceProperties(evidence, publicationId);
        const happened = { id: eventId(order), caseId, order, kind, date, label };
        return { caseId, properties: { ...happened, ...words } };
      },
    ),
    "write/link-events": events.flatMap(({ party }, order) =>
      party === undefined ? [] : { eventId: eventId(order), partyId: partyId(party) },
    ),
  };
}

function benchRows({ record, rulings, slug, publicationId }: ResolvedCase, partyId: PartyId) {
  const caseId = record.id;
  const bench = rulings.flatMap(({ id: rulingId, key, bench: members = [] }) =>
    members.map(({ evidence, ...member }, order): WriteRow<"write/create-bench"> => {
      const id = `bench:${slug}/${key}/${order + 1}`;
      const words = evidenceProperties(evidence, publicationId);
      return { rulingId, properties: { id, caseId, order, ...member, ...words } };
    }),
  );
  const counsel = rulings.flatMap(({ id: rulingId, key, counsel: all = [] }) =>
    all.map(({ actsFor, evidence, ...one }, order) => {
      const id = `counsel:${slug}/${key}/${order + 1}`;
      const words = evidenceProperties(evidence, publicationId);
      return { rulingId, actsFor, id, properties: { id, caseId, order, ...one, ...words } };
    }),
  );
  return {
    "write/create-bench": bench,
    "write/create-counsel": counsel.map(
      ({ rulingId, properties }): WriteRow<"write/create-counsel"> => ({ rulingId, properties }),
    ),
    "write/link-counsel": counsel.flatMap(({ id, actsFor }) =>
      [...new Set(actsFor)].map((name) => ({ counselId: id, partyId: partyId(name) })),
    ),
  };
}

/** Records with evidence as JSON texts, the source of each quote named. */
export function jsonParts(
  parts: readonly { readonly evidence?: Evidence | undefined }[] | undefined,
  source: string,
): readonly string[] {
  return (parts ?? []).map((each) => JSON.stringify(withSource(each, source)));
}

/** Grounds as a JSON text, the source of the quote named; undefined where there are none. */
export function jsonGrounds(grounds: Grounds | undefined, source: string): string | undefined {
  return grounds === undefined ? undefined : JSON.stringify(withSource(grounds, source));
}
