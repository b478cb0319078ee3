import { Command, CommanderError } from "commander";
import { loggedError } from "../api/errors/logged-error.js";
import { addAuditCommands } from "./audit/audit.command.js";
import { addBackupCommands } from "./backup.command.js";
import { addCiteCommand } from "./cite.command.js";
import { addDoctorCommand } from "./doctor.command.js";
import { addEmbedCommand } from "./embed.command.js";
import { expectedError } from "./expected-error.js";
import { addImportCommands } from "./import.command.js";
import { addImportStatuteCommand } from "./import-statute.command.js";
import { addIngestCommand } from "./ingest.command.js";
import { messages } from "./messages/catalogue.js";
import { unknownLanguage } from "./messages/language.js";
import { addLawsCommand } from "./laws.command.js";
import { addReindexCommand } from "./reindex.command.js";
import { addReportCommand } from "./report.command.js";
import { addStartCommand } from "./start.command.js";
import { addTokenCommands } from "./tokens/token.command.js";
import { version } from "./version.js";

/**
 * Runs one command.
 * @returns the exit code: 0 where all went well, 1 where it did not and standard error says in one
 * sentence why.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { error: words } = messages();
  const asked = unknownLanguage(process.env);
  if (asked !== undefined) process.stderr.write(`${words.unknownLanguage(asked)}\n`);
  const program = leian();
  addStartCommand(program);
  addAuditCommands(program);
  addIngestCommand(program);
  addImportCommands(program);
  addImportStatuteCommand(program);
  addLawsCommand(program);
  addCiteCommand(program);
  addDoctorCommand(program);
  addEmbedCommand(program);
  addReindexCommand(program);
  addReportCommand(program);
  addTokenCommands(program);
  addBackupCommands(program);
  try {
    await program.parseAsync([...argv]);
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    return report(error);
  }
}

/** The program without its commands; these take over how it speaks. */
function leian(): Command {
  const { leian: description, headings, showHelp, showVersion, values } = messages().help;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": headings.usage,
    "Arguments:": headings.arguments,
    "Options:": headings.options,
    "Commands:": headings.commands,
  };
  return new Command("leian")
    .description(description)
    .version(version(), "-V, --version", showVersion)
    .helpOption("-h, --help", showHelp)
    .helpCommand("help [command]", showHelp)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) =>
        option.description + values(option.argChoices, option.defaultValue as string | undefined),
    })
    .configureOutput({ outputError() {} }) // `report` words it
    .exitOverride();
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  process.stderr.write(
    `${expectedError(error) ?? messages().error.unexpected(unexpected(error))}\n`,
  );
  return 1;
}

/** A command line that is wrong; help and version that were asked for come as errors too. */
function reportUsage(error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  const { usage, pointer } = messages().help;
  if (error.code !== "commander.help") process.stderr.write(`${usage(error)}\n\n${pointer}\n`);
  return 1;
}

/**
 * Of the system's errors its words, which name files; of others kind and place, since their words
 * may be those of a record.
 */
function unexpected(error: unknown): string {
  if (error instanceof Error && "syscall" in error) return error.message;
  const { type, frames } = loggedError(error);
  return [type, ...frames].join("\n    ");
}
