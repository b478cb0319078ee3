import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { type Citation, cite } from "../citation/cite.js";
import { confirmCitations, type GraphHoldings } from "../citation/confirm-citations.js";
import { InstrumentCatalogue } from "../citation/catalogue.js";
import { existingProvisions, readInstrumentCatalogue } from "../graph/read/known-references.js";
import { displayWidth } from "../ingest/clean/lines.js";
import { decodeText } from "../ingest/read/decode-text.js";
import { readDocument } from "../ingest/read/read-document.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { partialDate } from "./partial-date.js";
import { createProgress } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";
import { readSharedRecords } from "./shared-records.js";

interface CiteFlags {
  readonly json?: boolean;
  readonly date?: string;
  readonly graph?: boolean;
}

/**
 * leian cite FILE: the legal citations of a text, against the statutes that come with leian or
 * those of the graph.
 */
export function addCiteCommand(program: Command): void {
  const help = messages().help.cite;
  program
    .command("cite")
    .description(help.description)
    .argument("<file>", help.file)
    .option("--json", help.json)
    .option("--date <date>", help.date, partialDate)
    .option("--graph", help.graph)
    .action(async (file: string, flags: CiteFlags) => {
      const text = await textOf(file);
      const citations = await (flags.graph ? citeByGraph(text, flags) : citeBySeeds(text, flags));
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(citations.map(asJson), undefined, 1)}\n`
          : asTable(citations),
      );
    });
}

async function textOf(file: string): Promise<string> {
  if (file === "-") {
    const text = decodeText(await buffer(process.stdin));
    if (text === undefined) throw new CommandError(messages().cite.noText);
    return text;
  }
  return (await readDocument(file)).text;
}

async function citeBySeeds(text: string, { date }: CiteFlags): Promise<readonly Citation[]> {
  const { catalogue, articles } = await readSharedRecords();
  return confirmCitations(cite(text, catalogue, { date }), {
    provisions: (ids) => Promise.resolve(new Set(ids.filter((id) => articles.has(id)))),
  });
}

async function citeByGraph(text: string, { date }: CiteFlags): Promise<readonly Citation[]> {
  return withDatabase(readSettings(process.env), createProgress(), async (database) => {
    const catalogue = new InstrumentCatalogue(await readInstrumentCatalogue(database));
    const holdings: GraphHoldings = { provisions: (ids) => existingProvisions(database, ids) };
    return confirmCitations(cite(text, catalogue, { date }), holdings);
  });
}

/** What programs read: the words, their place, what they mean, and what decided on it. */
function asJson(citation: Citation): unknown {
  const {
    raw,
    start,
    end,
    kind,
    status,
    normalized,
    provisionIds,
    instrumentIds,
    caseIds,
    version,
    reason,
    treatment,
    found,
  } = citation;
  return {
    raw,
    start,
    end,
    kind,
    status,
    normalized,
    provisions: provisionIds,
    instruments: instrumentIds,
    cases: caseIds,
    version,
    reason,
    dependsOn: found.dependsOn,
    ...treatment,
    ...(found.kind === "CASE_NUMBER" && { caseNumber: found.caseNumber }),
  };
}

/** Columns of the terminal for one cell. */
const WIDEST = 44;

function asTable(citations: readonly Citation[]): string {
  const { headings, none, counts } = messages().cite;
  if (citations.length === 0) return `${none}\n`;
  const count = (status: Citation["status"]) =>
    citations.filter((each) => each.status === status).length;
  const rows = [headings, ...citations.map(rowOf)];
  const widths = headings.map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
  const [resolved, ambiguous, unresolved] = [
    count("RESOLVED"),
    count("AMBIGUOUS"),
    count("UNRESOLVED"),
  ];
  return `${lines.join("\n")}\n${counts(citations.length, resolved, ambiguous, unresolved)}\n`;
}

function rowOf({
  start,
  raw,
  status,
  normalized,
  treatment,
  version,
  reason,
}: Citation): readonly string[] {
  const { sentence, term } = messages();
  const note = [
    reason && sentence(reason),
    version === "IN_FORCE_ON_DATE" || version === "STATED" ? term(version) : undefined,
  ];
  return [
    `${start}`,
    term(status),
    cut(raw.replace(/\s+/gu, "")),
    cut(normalized),
    `${term(treatment.treatment)} (${term(treatment.by)})`,
    note.filter((each) => each !== undefined).join("; "),
  ];
}

function cut(text: string): string {
  if (displayWidth(text) <= WIDEST) return text;
  let kept = "";
  for (const sign of text) {
    if (displayWidth(kept) + displayWidth(sign) > WIDEST - 2) break;
    kept += sign;
  }
  return `${kept}…`;
}
