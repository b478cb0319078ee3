import type { Basis } from "../domain/closed-lists.js";
import type { Evidence, Grounds } from "../domain/evidence.js";
import type { DocumentSpan } from "../graph/read/documents.js";
import type { CaseRow, RulingRow } from "../graph/read/node-rows.js";
import { OUTCOME_NAMES, SHORT_SIDE_NAMES } from "../similarity/chinese-terms.js";
import type { Loaders } from "./loaders.js";

/** What the words of a document prove. */
export type ClaimKind =
  | "PROVISION"
  | "FACTOR"
  | "OUTCOME"
  | "PREVAILING_SIDE"
  | "CAUSE_OF_ACTION"
  | "ISSUE"
  | "RULE"
  | "ORDER"
  | "CLAIM"
  | "FINE"
  | "PARTY"
  | "COURT"
  | "BENCH_MEMBER"
  | "COUNSEL"
  | "ORGAN"
  | "INSTRUMENT"
  | "CITED_CASE"
  | "AMOUNT"
  | "EVENT"
  | "RECOGNITION";

/** A statement of the graph with the place of the words that prove it. */
export interface TextClaim {
  readonly kind: ClaimKind;
  readonly caseId: string;
  /** The node that it is about; undefined where it is no node of its own. */
  readonly aboutId: string | undefined;
  /** What is stated, in a few words of Chinese. */
  readonly label: string;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly start: number;
  readonly end: number;
}

/** No window shows more than so many. */
const MOST_CLAIMS = 1000;

/**
 * What the words of a span of a document prove, in the order of the text: everything that the cases
 * in it state with a place that the span touches. A fixed number of statements.
 */
export async function claimsInSpan(
  span: DocumentSpan,
  loaders: Loaders,
): Promise<readonly TextClaim[]> {
  const cases = await loaders.nodes("case", await loaders.casesInSpans.load(span));
  const claims = (await Promise.all(cases.map((row) => claimsOfCase(row, loaders)))).flat();
  const inSpan = claims.filter(
    ({ evidence, start, end }) =>
      evidence.source === span.documentId && start < span.end && end > span.start,
  );
  const once = new Map(inSpan.map((each) => [keyOf(each), each]));
  return [...once.values()]
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST_CLAIMS);
}

function keyOf({ kind, caseId, aboutId, label, start, end }: TextClaim): string {
  return JSON.stringify([kind, caseId, aboutId, label, start, end]);
}

/** A statement whose place is not known yet. */
export interface GroundedStatement extends Pick<TextClaim, "kind" | "label"> {
  readonly about?: string | undefined;
  readonly evidence: Evidence | undefined;
  /** CITED where it is left out: the words themselves say it. */
  readonly basis?: Basis | undefined;
  /** Why it is said, and who says so; only of what is inferred. */
  readonly rationale?: string | undefined;
  readonly assertedBy?: string | undefined;
}
type Stated = GroundedStatement;

/**
 * Everything that the graph states of a case with its grounds: the words that prove it or, where it
 * is inferred, the reason.
 */
export async function statementsOfCase(
  row: CaseRow,
  loaders: Loaders,
): Promise<readonly GroundedStatement[]> {
  const rulings = await loaders.parts("rulings-of-cases", row.id);
  const stated = await Promise.all([
    claimsOfLaw(row.id, loaders),
    claimsOfFactors(row.id, loaders),
    claimsOfNamed(row.id, loaders),
    claimsOfFacts(row.id, loaders),
    claimsOfIssues(row.id, loaders),
    ...rulings.map((ruling) => claimsOfRuling(ruling, loaders)),
  ]);
  return [...claimsOfItself(row), ...stated.flat()];
}

async function claimsOfCase(row: CaseRow, loaders: Loaders): Promise<readonly TextClaim[]> {
  const stated = await statementsOfCase(row, loaders);
  return stated.flatMap(({ kind, label, about, evidence, basis }) =>
    evidence?.start === undefined || evidence.end === undefined
      ? []
      : {
          kind,
          label,
          caseId: row.id,
          aboutId: about,
          basis: basis ?? "CITED",
          evidence,
          start: evidence.start,
          end: evidence.end,
        },
  );
}

function grounded(
  kind: ClaimKind,
  label: string,
  grounds: Grounds | undefined,
  about?: string,
): readonly Stated[] {
  return grounds === undefined ? [] : [{ kind, label, about, ...groundsOf(grounds) }];
}

function groundsOf({ evidence, basis, rationale, assertedBy }: Grounds) {
  return { evidence, basis, rationale, assertedBy };
}

function claimsOfItself(row: CaseRow): readonly Stated[] {
  const side = row.prevailingSide;
  return [
    ...grounded("OUTCOME", `裁判结果：${OUTCOME_NAMES[row.outcome]}`, row.outcomeGrounds),
    ...(side === undefined
      ? []
      : grounded("PREVAILING_SIDE", `胜诉：${SHORT_SIDE_NAMES[side]}`, row.prevailingSideGrounds)),
    ...grounded("CAUSE_OF_ACTION", "案由", row.causeGrounds),
    ...row.claims.map(({ text, evidence }): Stated => ({ kind: "CLAIM", label: text, evidence })),
    ...row.recognitions.map(({ title, evidence }): Stated => ({
      kind: "RECOGNITION",
      label: title,
      evidence,
    })),
  ];
}

async function claimsOfLaw(caseId: string, loaders: Loaders): Promise<readonly Stated[]> {
  const [applications, mentions, cited] = await Promise.all([
    loaders.applicationsOfCases.load(caseId),
    loaders.instrumentMentions.load(caseId),
    loaders.citedCases.load(caseId),
  ]);
  const [provisions, instruments] = await Promise.all([
    Promise.all(applications.map((each) => loaders.node("provision", each.provisionId))),
    Promise.all(mentions.map((each) => loaders.node("instrument", each.instrumentId))),
  ]);
  return [
    ...applications.map((each, index): Stated => ({
      ...groundsOf(each),
      kind: "PROVISION",
      label: provisions[index]?.citation ?? each.provisionId,
      about: each.provisionId,
    })),
    ...mentions.map(({ instrumentId, evidence }, index): Stated => ({
      kind: "INSTRUMENT",
      label: instruments[index]?.title ?? instrumentId,
      about: instrumentId,
      evidence,
    })),
    ...cited.map(({ target, caseId: about, evidence }): Stated => ({
      kind: "CITED_CASE",
      label: target,
      about,
      evidence,
    })),
  ];
}

async function claimsOfFactors(caseId: string, loaders: Loaders): Promise<readonly Stated[]> {
  const links = await loaders.factorLinks.load(caseId);
  const factors = await Promise.all(links.map((each) => loaders.node("factor", each.factorId)));
  return links.map((each, index) => ({
    ...groundsOf(each),
    kind: "FACTOR",
    label: factors[index]?.label ?? each.factorId,
    about: each.factorId,
  }));
}

async function claimsOfNamed(caseId: string, loaders: Loaders): Promise<readonly Stated[]> {
  const [parties, links] = await Promise.all([
    loaders.parties.load(caseId),
    loaders.organLinks.load(caseId),
  ]);
  const organs = await Promise.all(links.map((each) => loaders.node("organ", each.organId)));
  return [
    ...parties.map(({ party, evidence }): Stated => ({
      kind: "PARTY",
      label: party.name,
      about: party.id,
      evidence,
    })),
    ...links.map(({ organId, evidence }, index): Stated => ({
      kind: "ORGAN",
      label: organs[index]?.name ?? organId,
      about: organId,
      evidence,
    })),
  ];
}

async function claimsOfFacts(caseId: string, loaders: Loaders): Promise<readonly Stated[]> {
  const [amounts, events] = await Promise.all([
    loaders.parts("amounts-of-cases", caseId),
    loaders.parts("events-of-cases", caseId),
  ]);
  return [
    ...amounts.map(({ id, label, text, evidence }): Stated => ({
      kind: "AMOUNT",
      label: `${label}：${text}`,
      about: id,
      evidence,
    })),
    ...events.map(({ id, date, label, evidence }): Stated => ({
      kind: "EVENT",
      label: `${date} ${label}`,
      about: id,
      evidence,
    })),
  ];
}

async function claimsOfIssues(caseId: string, loaders: Loaders): Promise<readonly Stated[]> {
  const [issues, rules] = await Promise.all([
    loaders.parts("issues-of-cases", caseId),
    loaders.parts("rules-of-cases", caseId),
  ]);
  return [
    ...issues.flatMap((each) => grounded("ISSUE", each.question, each.grounds, each.id)),
    ...rules.flatMap((each) => grounded("RULE", each.statement, each.favoursGrounds, each.id)),
  ];
}

async function claimsOfRuling(ruling: RulingRow, loaders: Loaders): Promise<readonly Stated[]> {
  const [court, bench, counsel, fines, appearances] = await Promise.all([
    loaders.node("court", ruling.courtId),
    loaders.parts("bench-of-rulings", ruling.id),
    loaders.parts("counsel-of-rulings", ruling.id),
    loaders.parts("fines-of-rulings", ruling.id),
    loaders.appearancesOfRulings.load(ruling.id),
  ]);
  const parties = await Promise.all(appearances.map((each) => loaders.node("party", each.partyId)));
  const named = (kind: ClaimKind, rows: readonly Named[]) =>
    rows.map(({ id, name, evidence }): Stated => ({ kind, label: name, about: id, evidence }));
  return [
    ...(court === undefined ? [] : grounded("COURT", court.name, ruling.courtGrounds, court.id)),
    ...ruling.orderItems.map(({ text, evidence }): Stated => ({
      kind: "ORDER",
      label: text,
      about: ruling.id,
      evidence,
    })),
    ...named("BENCH_MEMBER", bench),
    ...named("COUNSEL", counsel),
    ...fines.map(({ id, text, evidence }): Stated => ({
      kind: "FINE",
      label: text,
      about: id,
      evidence,
    })),
    ...appearances.map(({ partyId, evidence }, index): Stated => ({
      kind: "PARTY",
      label: parties[index]?.name ?? partyId,
      about: partyId,
      evidence,
    })),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly evidence: Evidence | undefined;
}
