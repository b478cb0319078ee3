import type { Command } from "commander";
import { diagnose, type Diagnosis } from "../graph/read/doctor.js";
import { messages } from "./messages/catalogue.js";
import { isReadOnly, withDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { readSettings } from "./settings.js";
import { compareForm, type ComparedForm } from "./stored-form.js";

/** Lines of a chapter; how many more there are is printed below. */
const SHOWN = 20;

/**
 * leian doctor: what is wrong or unsure in the graph, and what to do about it. Exit code 1 where
 * something is broken.
 */
export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description(messages().help.doctor.description)
    .option("--json", messages().help.doctor.json)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const progress = json ? SILENT : createProgress();
      const settings = readSettings(process.env);
      await withDatabase(settings, progress, async (database) => {
        const readOnly = await isReadOnly(settings, database);
        const form = await compareForm(database);
        const diagnosis = await diagnose(database);
        process.stdout.write(
          json
            ? `${JSON.stringify({ ...diagnosis, ...form, readOnly })}\n`
            : asText(diagnosis, form, readOnly),
        );
        if (
          !readOnly ||
          !form.current ||
          diagnosis.incompleteLoads.length + diagnosis.incompleteDocuments.length > 0
        )
          process.exitCode = 1;
      });
    });
}

function asText(
  diagnosis: Diagnosis,
  { current, otherLexicon }: ComparedForm,
  readOnly: boolean,
): string {
  const words = messages().doctor;
  const chapters = [
    chapter(words.writable, readOnly ? [] : [words.carriedOut]),
    chapter(words.otherForm, [
      ...(current ? [] : [words.mayMiss]),
      ...(otherLexicon === undefined
        ? []
        : [words.otherLexicon(otherLexicon.loaded, otherLexicon.own)]),
    ]),
    chapter(words.brokenLoads, diagnosis.incompleteLoads),
    chapter(
      words.incompleteDocuments,
      diagnosis.incompleteDocuments.map((each) => `${each.id} (${each.name})`),
    ),
    chapter(
      words.contradictions,
      diagnosis.contradictions.map(({ caseId, contradiction: { field, values } }) => {
        const sides = values.map((each) => words.states(each.value, each.source, each.quote));
        return words.contradiction(caseId, field, sides);
      }),
    ),
    chapter(
      words.unresolved,
      diagnosis.unresolved.map((each) =>
        words.unresolvedWords(each.caseId, each.kind, each.raw, each.reason),
      ),
    ),
    chapter(
      words.undated,
      diagnosis.undatedPublications.map((each) => `${each.id} ${each.title}`),
    ),
  ].filter((text) => text !== "");
  return chapters.length === 0 ? `${words.nothing}\n` : chapters.join("\n");
}

function chapter(
  { title, advice }: { readonly title: string; readonly advice: string },
  lines: readonly string[],
): string {
  if (lines.length === 0) return "";
  const words = messages().doctor;
  const more = lines.length > SHOWN ? [words.more(lines.length - SHOWN)] : [];
  const shown = [...lines.slice(0, SHOWN), ...more].map((line) => `  ${line}`);
  return `${words.chapter(title, lines.length, advice)}\n${shown.join("\n")}\n`;
}
