import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { loggedError } from "../api/errors/logged-error.js";
import { DatabaseError } from "../graph/database-error.js";
import { LoadInProgressError } from "../graph/load/load-lock.js";
import { LocalServerError } from "../local/local-server-error.js";
import { addCiteCommand } from "./cite.command.js";
import { addDoctorCommand } from "./doctor.command.js";
import { EmbeddingError } from "../similarity/embedder.js";
import { OtherModelError } from "../embedding/embed-graph.js";
import { addEmbedCommand } from "./embed.command.js";
import { addImportCommands } from "./import.command.js";
import { addImportStatuteCommand } from "./import-statute.command.js";
import { addIngestCommand } from "./ingest.command.js";
import { addReindexCommand } from "./reindex.command.js";
import { CommandError } from "./settings.js";
import { addReportCommand } from "./report.command.js";
import { addStartCommand } from "./start.command.js";

/**
 * Runs one command.
 * @returns the exit code: 0 where all went well, 1 where it did not and standard error says in one sentence why.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command("leian")
    .description("Leian 类案: a knowledge graph of Chinese case law")
    .version(version())
    .exitOverride()
    .showHelpAfterError("(leian --help lists the commands)");
  addStartCommand(program);
  addIngestCommand(program);
  addImportCommands(program);
  addImportStatuteCommand(program);
  addCiteCommand(program);
  addDoctorCommand(program);
  addEmbedCommand(program);
  addReindexCommand(program);
  addReportCommand(program);
  try {
    await program.parseAsync([...argv]);
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1; // commander has said what was wrong
  const expected =
    error instanceof CommandError ||
    error instanceof LocalServerError ||
    error instanceof LoadInProgressError ||
    error instanceof EmbeddingError ||
    error instanceof OtherModelError ||
    error instanceof DatabaseError;
  process.stderr.write(expected ? `${error.message}\n` : `Something unexpected went wrong: ${unexpected(error)}\n`);
  return 1;
}

/** Of the system's errors its words, which name files; of others kind and place, since their words may be those of a record. */
function unexpected(error: unknown): string {
  if (error instanceof Error && "syscall" in error) return error.message;
  const { type, frames } = loggedError(error);
  return [type, ...frames].join("\n    ");
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
