import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import type { WatchQuery } from "../../domain/watch.js";
import type { Database } from "../../graph/database.js";
import { createWatch, deleteWatch, readWatches } from "../../graph/watches.js";
import { readDocument } from "../../ingest/read/read-document.js";
import { LEAST_ALIKE } from "../../search/report-search.js";
import { InputError, NotFoundError } from "../../search/search-errors.js";
import { watched } from "../../search/watched.js";
import { messages } from "../messages/catalogue.js";
import { withDatabase } from "../open-database.js";
import { openMeaning } from "../prepare-meaning.js";
import { OpenSearch } from "../open-search.js";
import { createProgress } from "../progress.js";
import { CommandError, readSettings } from "../settings.js";
import { runWatches, type WatchRun } from "./run-watches.js";

interface AddFlags {
  readonly name?: string;
  readonly article?: readonly string[];
  readonly city?: readonly string[];
  readonly facts?: string;
  readonly case?: string;
  readonly minScore: string;
  readonly rule?: string;
  readonly webhook?: string;
}

/** leian watch add, list, remove, run: notify of what is new since the last load. */
export function addWatchCommands(program: Command): void {
  const help = messages().help.watch;
  const list = (text: string) => text.split(/[,，]/u).flatMap((each) => each.trim() || []);
  const watch = program.command("watch").description(help.description);
  watch
    .command("add")
    .description(help.add)
    .option("--article <citations>", help.article, list)
    .option("--city <names>", help.city, list)
    .option("--facts <file>", help.facts)
    .option("--case <id>", help.case)
    .option("--min-score <score>", help.minScore, String(LEAST_ALIKE))
    .option("--rule <id>", help.rule)
    .option("--name <name>", help.name)
    .option("--webhook <address>", help.webhook)
    .action(add);
  watch
    .command("list")
    .description(help.list)
    .action(() =>
      withSearch(false, async (database) => {
        const lines = (await readWatches(database)).map(
          ({ id, name, query, webhook, checkedAt }) =>
            `${[id, query.kind, name, checkedAt, webhook].filter(Boolean).join("  ")}\n`,
        );
        process.stdout.write(lines.join(""));
      }),
    );
  watch
    .command("remove")
    .description(help.remove)
    .argument("<id>", help.id)
    .action((id: string) =>
      withSearch(false, async (database) => {
        if (!(await deleteWatch(database, id))) throw new CommandError(messages().watch.absent(id));
      }),
    );
  watch
    .command("run")
    .description(help.run)
    .addOption(
      new Option("--format <format>", help.format).choices(["text", "json"]).default("text"),
    )
    .action(({ format }: { readonly format: "text" | "json" }) =>
      withSearch(true, async (database, search) => {
        const secret = process.env["LEIAN_WEBHOOK_SECRET"] ?? undefined;
        const runs = await runWatches(database, search, secret === "" ? undefined : secret);
        process.stdout.write(format === "json" ? asJson(runs) : asText(runs));
        if (runs.some((run) => run.fault !== undefined || run.unsent !== undefined))
          process.exitCode = 1;
      }),
    );
}

async function add(flags: AddFlags): Promise<void> {
  const query = await queryOf(flags);
  const webhook = flags.webhook === undefined ? undefined : webhookOf(flags.webhook);
  const name = (
    flags.name ??
    flags.article?.join("、") ??
    flags.case ??
    flags.rule ??
    "facts"
  ).trim();
  if (name === "" || name.length > LONGEST_NAME) throw new CommandError(messages().watch.noName);
  await withSearch(true, async (database, search) => {
    const { keys } = await watched(query, search.context());
    const id = `watch:${randomBytes(6).toString("hex")}`;
    await createWatch(database, { id, name, query, webhook, seen: keys });
    process.stdout.write(`${id}\n`);
    process.stderr.write(`${messages().watch.added(keys.length)}\n`);
  });
}

/** Characters: the bound of a watch's name. */
const LONGEST_NAME = 200;

async function queryOf(flags: AddFlags): Promise<WatchQuery> {
  const { article, facts, case: caseId, rule } = flags;
  const given = [article, facts, caseId, rule].filter((each) => each !== undefined);
  if (given.length !== 1) throw new CommandError(messages().watch.oneThing);
  if (article !== undefined) return { kind: "PRECEDENTS", citations: article, regions: flags.city };
  if (rule !== undefined) return { kind: "RULE", ruleId: rule };
  const minScore = Number(flags.minScore);
  const text = facts === undefined ? undefined : (await readDocument(facts)).text.trim();
  return { kind: "SIMILAR", facts: text, caseId, minScore };
}

/** @throws CommandError for anything but an http(s) URL without credentials. */
function webhookOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.username !== "")
    throw new CommandError(messages().watch.noWebhook(text));
  return url.href;
}

async function withSearch(
  meaningful: boolean,
  work: (database: Database, search: OpenSearch) => Promise<void>,
): Promise<void> {
  const settings = readSettings(process.env);
  const progress = createProgress();
  const meaning = meaningful ? openMeaning(settings.embeddings, 1) : undefined;
  try {
    await withDatabase(settings, progress, async (database) => {
      const search = new OpenSearch(database, meaning);
      await search.prepareMeaning(progress);
      await work(database, search);
    });
  } catch (error) {
    throw error instanceof InputError || error instanceof NotFoundError
      ? new CommandError(messages().sentence(error.message))
      : error;
  } finally {
    await meaning?.embedder.close();
  }
}

function asText(runs: readonly WatchRun[]): string {
  const words = messages().watch;
  const lines = runs.flatMap(({ watch, news, fault, sent, unsent }) => [
    words.found(watch.name, watch.id, news.length),
    ...news.map(({ title, summary, caseId }) => `  ${caseId ?? watch.id} ${title}\n    ${summary}`),
    ...(fault === undefined ? [] : [`  ${words.failed(messages().sentence(fault))}`]),
    ...(sent === 0 ? [] : [`  ${words.sent(sent)}`]),
    ...(unsent === undefined ? [] : [`  ${words.unsent(unsent)}`]),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

function asJson(runs: readonly WatchRun[]): string {
  const shown = runs.map(({ watch: { id, name, query }, ...run }) => ({
    watch: { id, name, kind: query.kind },
    ...run,
  }));
  return `${JSON.stringify(shown, undefined, 1)}\n`;
}
