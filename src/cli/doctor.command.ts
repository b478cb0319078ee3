import type { Command } from "commander";
import { diagnose, type Diagnosis } from "../graph/read/doctor.js";
import { openDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { readSettings } from "./settings.js";
import { isStoredInCurrentForm } from "./stored-form.js";

const SHOWN = 20;

/** leian doctor: what is wrong or unsure in the graph, and what to do about it. Exit code 1 where something is broken. */
export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("say what is broken, contradictory or unresolved in the graph")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { readonly json?: boolean }) => {
      const open = await openDatabase(readSettings(process.env), json ? SILENT : createProgress());
      try {
        const current = await isStoredInCurrentForm(open.database);
        const diagnosis = await diagnose(open.database);
        process.stdout.write(json ? `${JSON.stringify({ ...diagnosis, current })}\n` : asText(diagnosis, current));
        if (!current || diagnosis.incompleteLoads.length + diagnosis.incompleteDocuments.length > 0) process.exitCode = 1;
      } finally {
        await open.close();
      }
    });
}

function asText(diagnosis: Diagnosis, current: boolean): string {
  const chapters = [
    chapter(
      "Texts stored by another version",
      "leian reindex, or the next leian start",
      current ? [] : ["searches may miss cases"],
    ),
    chapter("Broken loads", "load the same source again", diagnosis.incompleteLoads),
    chapter(
      "Documents of which a part is missing",
      "ingest the file again and import all of it",
      diagnosis.incompleteDocuments.map((each) => `${each.id} (${each.name})`),
    ),
    chapter(
      "Contradictions between sources",
      "see the sources and correct the record or the document",
      diagnosis.contradictions.map(({ caseId, contradiction: { field, values } }) => {
        const said = values.map(
          (each) => `${each.value} says ${each.source}${each.quote === undefined ? "" : ` “${each.quote}”`}`,
        );
        return `${caseId} ${field}: ${said.join("; ")}`;
      }),
    ),
    chapter(
      "Unresolved",
      "import the statute or the case that is meant, or correct the words",
      diagnosis.unresolved.map((each) => `${each.caseId} ${each.kind} “${each.raw}”: ${each.reason}`),
    ),
    chapter(
      "Publications without a date",
      "give the date in the record, or to leian ingest with --date",
      diagnosis.undatedPublications.map((each) => `${each.id} ${each.title}`),
    ),
  ].filter((text) => text !== "");
  return chapters.length === 0 ? "Nothing is broken, contradictory or unresolved.\n" : chapters.join("\n");
}

function chapter(title: string, advice: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more (--json lists them)`] : [];
  return `${title} (${lines.length}): ${advice}\n${[...lines.slice(0, SHOWN), ...more].map((line) => `  ${line}`).join("\n")}\n`;
}
