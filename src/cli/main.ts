import { Command, CommanderError } from "commander";
import { addCommands } from "./commands.js";
import { messages } from "./messages/catalogue.js";
import { unknownLanguage } from "./messages/language.js";
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
  await addCommands(program, argv[2]);
  try {
    await program.parseAsync([...argv]);
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    return await report(error);
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

/** What words errors is loaded for them alone: it knows those of every room. */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return reportUsage(error);
  const { expectedError } = await import("./expected-error.js");
  const words = expectedError(error) ?? messages().error.unexpected(await unexpected(error));
  process.stderr.write(`${words}\n`);
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
async function unexpected(error: unknown): Promise<string> {
  if (error instanceof Error && "syscall" in error) return error.message;
  const { loggedError } = await import("../api/errors/logged-error.js");
  const { type, frames } = loggedError(error);
  return [type, ...frames].join("\n    ");
}
