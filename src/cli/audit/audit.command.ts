import { Argument, type Command } from "commander";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";
import { checkAudit } from "./audit-log.js";

/** leian audit verify: whether a log is as it was written. Exit code 1 where it is not. */
export function addAuditCommands(program: Command): void {
  const help = messages().help.audit;
  program
    .command("audit")
    .description(help.description)
    .command("verify")
    .description(help.verify)
    .addArgument(new Argument("[file]", help.file))
    .action(async (given?: string) => {
      const words = messages().audit;
      const file = given ?? process.env["LEIAN_AUDIT"] ?? "";
      if (file === "") throw new CommandError(words.noFile);
      const { entries, last, broken } = await checkAudit(file);
      if (broken !== undefined) throw new CommandError(words.broken(file, broken));
      process.stdout.write(`${words.whole(entries, last)}\n`);
    });
}
