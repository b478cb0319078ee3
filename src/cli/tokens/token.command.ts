import { Argument, type Command, Option } from "commander";
import { type Role, ROLES } from "../../api/access/caller.js";
import { dayInChina } from "../../search/time-in-china.js";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";
import { createToken, readTokens, revokeToken, type StoredToken, tokenFile } from "./token-file.js";
import { readUses } from "./token-register.js";

/** leian token create, list, revoke: who may ask the API. */
export function addTokenCommands(program: Command): void {
  const help = messages().help.token;
  const token = program.command("token").description(help.description);
  token
    .command("create")
    .description(help.create)
    .addArgument(new Argument("<name>", help.name))
    .addOption(new Option("--role <role>", help.role).choices(ROLES).default("reader"))
    .option("--expires <date>", help.expires, wholeDate)
    .action(async (name: string, { role, expires }: { role: Role; expires?: string }) => {
      const file = tokenFile(process.env);
      const made = await createToken(file, { name: checkName(name), role, expires }, new Date());
      process.stdout.write(`${made}\n`);
      process.stderr.write(`${messages().token.created(name, role)}\n`);
    });
  token
    .command("list")
    .description(help.list)
    .action(async () => {
      const file = tokenFile(process.env);
      const uses = await readUses(file);
      const words = messages().token;
      const lines = (await readTokens(file)).map((each) =>
        words.line(each.name, each.role, stateOf(each), uses[each.sha256]),
      );
      process.stdout.write(lines.length === 0 ? `${words.none}\n` : `${lines.join("\n")}\n`);
    });
  token
    .command("revoke")
    .description(help.revoke)
    .addArgument(new Argument("<name>", help.name))
    .action(async (name: string) => {
      await revokeToken(tokenFile(process.env), name, new Date());
      process.stderr.write(`${messages().token.revoked(name)}\n`);
    });
}

function stateOf({ revoked, expires }: StoredToken): string {
  const words = messages().token;
  if (revoked !== undefined) return words.isRevoked(revoked);
  if (expires === undefined) return words.isGood;
  return dayInChina(new Date()) > expires ? words.isExpired(expires) : words.isGoodUntil(expires);
}

/** @throws CommandError where the text is no name that a log can hold. */
function checkName(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u.test(name))
    throw new CommandError(messages().token.noName);
  return name;
}

/** @throws CommandError where the text is no day. */
function wholeDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw new CommandError(messages().error.noDate("--expires", text));
  return text;
}
