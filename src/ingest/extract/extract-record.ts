import type { CaseRecord, PartyRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import { withoutUndefined } from "../../domain/without-undefined.js";
import { readCourtName } from "../../domain/court-name.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { extractAmounts } from "./amounts.js";
import { withAppearances } from "./appearances.js";
import { type ParsedCaseName, parseCaseName } from "./case-name.js";
import { ownCaseNumbers } from "./case-numbers.js";
import type { CaseText } from "./case-text.js";
import { type ExtractedCause, extractCause, judgmentCause, type JudgmentMatter } from "./cause.js";
import { extractCitations } from "./cited.js";
import { extractEvents } from "./events.js";
import { extractFactors } from "./exhibited-factors.js";
import type { Extraction, ReviewNote } from "./extraction.js";
import { claimRecords, orderItemRecords } from "./item-records.js";
import type { NamedSide } from "./issue-answers.js";
import { extractIssues } from "./issues.js";
import { readJudgmentHead } from "./judgment-head.js";
import { causeGrounds } from "./cause-grounds.js";
import { captionOf, readHeading, readOpening } from "./opening.js";
import { type ExtractedOutcome, extractOutcome } from "./outcome.js";
import { outcomeGrounds } from "./outcome-grounds.js";
import { extractParties } from "./parties.js";
import type { CauseNames, ExtractionPorts } from "./ports.js";
import { extractProse } from "./prose.js";
import { type ExtractedRulings, extractRulings } from "./rulings.js";
import { LONGEST_LINE, MOST_OF_A_CASE } from "../record/record-bounds.js";

/**
 * Reads the record of one case from its sections. Pure. What it finds carries its words; what it is
 * not sure of goes into the notes or is left out. The keys that only the document knows (id, title,
 * publication, sections) are the caller's.
 */
export function extractRecord(text: CaseText, ports: ExtractionPorts): Extraction {
  const name = namedCase(text, ports.causes);
  const prose = extractProse(text.sections);
  const { parties, notes: partyNotes } = extractParties(text, name);
  const found = extractRulings(
    text,
    ports.courts,
    `${name?.matter ?? ""}${name?.cause?.name ?? ""}`,
  );
  const ending = extractOutcome(found, parties, text.sections);
  const { cause, caption } = nameAndCause(
    text,
    name,
    found.rulings.at(-1)?.caseNumber,
    ports.causes,
  );
  const { events, notes: eventNotes } = extractEvents(text.sections);
  const date = found.rulings.at(-1)?.date;
  const caseNumbers = ownCaseNumbers(text);
  const ownNumbers = new Set(caseNumbers.concat(numbersOf(found.rulings)));
  const cited = extractCitations(text.sections, ports.citations, date, ownNumbers);
  const unresolved: readonly UnresolvedRecord[] = [
    ...cause.unresolved,
    ...unknownCourts(found),
    ...cited.unresolved,
  ].slice(0, MOST_OF_A_CASE.unresolved);
  const named = parties.filter((party) => party.name.length <= LONGEST_LINE);
  const appearing = withAppearances(text, name, named, found.rulings);
  const lists = {
    caseNumbers,
    causesOfAction: cause.causesOfAction,
    parties: appearing.parties,
    courts: found.courts,
    rulings: withOrderItems(appearing.rulings, found, named, text),
    claims: claimRecords(text.sections),
    amounts: extractAmounts(text.sections),
    events,
    issues: extractIssues(text.sections, sidesOf(named)),
    provisions: cited.provisions,
    instruments: cited.instruments,
    factors: extractFactors(text.sections, ports.factors),
    citedCases: cited.citedCases,
    unresolved,
  } satisfies Partial<CaseRecord>;
  const parts = {
    ...prose,
    ...withGrounds(ending, cause, text),
    ...(caption === undefined ? {} : { name: caption }),
    ...(date === undefined ? {} : { date }),
    ...withoutEmpty(lists),
  };
  const notes = [partyNotes, cause.notes, ending.notes, eventNotes, cited.notes].flat();
  return {
    parts,
    notes: [...notes, ...unresolved.map(asNote)],
    rulingCourts: found.rulingCourts,
  };
}

function numbersOf(rulings: readonly RulingRecord[]): readonly string[] {
  return rulings.flatMap((ruling) => ruling.caseNumber ?? []);
}

/** The cause of action, and the name of a judgment, which no heading gives it. */
function nameAndCause(
  text: CaseText,
  name: ParsedCaseName | undefined,
  caseNumber: string | undefined,
  causes: CauseNames,
): { readonly cause: ExtractedCause; readonly caption?: string | undefined } {
  if (!isJudgment(text)) return { cause: extractCause(name, text.sections, causes) };
  const { caption, ...matter } = judgmentOpening(text, causes);
  return { cause: judgmentCause(matter, caseNumber, text.sections, causes), caption };
}

/** Whether a text is one court's document, whose parts have headings of ours. */
function isJudgment({ name, sections }: CaseText): boolean {
  return name === undefined && sections.every(({ supplied }) => supplied === true);
}

/** Of whom and of what a judgment is, in its own words or those of its heading, and its name. */
function judgmentOpening(
  { title, sections }: CaseText,
  causes: CauseNames,
): JudgmentMatter & { readonly caption: string | undefined } {
  const known = readJudgmentHead(sections).parties.map((party) => party.name);
  const opening = readOpening(sections, causes, known);
  const heading = readHeading(title, causes, known);
  const named = opening ?? heading;
  return { opening, heading, caption: named && captionOf(named, known) };
}

/** How the case ended, and for whom, with the grounds; and those of its cause of action. */
function withGrounds(
  ending: ExtractedOutcome,
  cause: ExtractedCause,
  text: CaseText,
): Partial<CaseRecord> {
  const { outcome, prevailingSide } = ending;
  const grounds = outcomeGrounds(ending, text.sections);
  return withoutUndefined({
    outcome,
    outcomeGrounds: grounds,
    prevailingSide,
    prevailingSideGrounds: prevailingSide === undefined ? undefined : grounds,
    causeGrounds: causeGrounds(cause, text),
  });
}

/** The rulings, those of a court's own document with their orders item by item. */
function withOrderItems(
  rulings: readonly RulingRecord[],
  { items }: ExtractedRulings,
  parties: readonly PartyRecord[],
  { sections }: CaseText,
): readonly RulingRecord[] {
  const names = parties.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return rulings.map((ruling, index) => {
    const orderItems = orderItemRecords(items[index] ?? [], names, sections);
    return orderItems.length === 0 ? ruling : { ...ruling, orderItems };
  });
}

/** The parties whose side is known, by name and by what the text calls them for short. */
function sidesOf(parties: readonly PartyRecord[]): readonly NamedSide[] {
  return parties.flatMap(({ name, aliases = [], side }) =>
    side === undefined ? [] : [name, ...aliases].map((each) => ({ name: each, side })),
  );
}

/** A title that is the name of a case: …案, …纠纷. */
const CASE_NAME = LEXICON.expression("{title-ends}$");

/** A list in which nothing was found is left out of the record. */
function withoutEmpty(lists: Readonly<Record<string, readonly unknown[]>>): Partial<CaseRecord> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function asNote({ kind, raw, reason }: UnresolvedRecord): ReviewNote {
  return { part: "unresolved", message: `${kind}: ${reason}`, quote: raw };
}

/** What is unresolved of the courts; a court that a ruling has by its full name is no longer. */
function unknownCourts({
  rulings,
  unresolved,
}: ReturnType<typeof extractRulings>): readonly UnresolvedRecord[] {
  const named = new Set(rulings.map((ruling) => ruling.court));
  return unresolved.filter(
    ({ kind, raw }) => kind !== "court" || !named.has(readCourtName(raw)?.name ?? raw),
  );
}

/** The parts of the case's name; a headline that is no name has none. */
function namedCase(text: CaseText, causes: CauseNames): ParsedCaseName | undefined {
  const printed = text.name ?? (CASE_NAME.test(text.title) ? text.title : undefined);
  return printed === undefined ? undefined : parseCaseName(printed, causes);
}
