import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Command } from "commander";
import { GraphQLError } from "graphql";
import { dayInChina } from "../api/http/day-in-china.js";
import { Loaders } from "../api/loaders.js";
import { CitationResolver } from "../api/provision/citation-resolver.js";
import { Meanings } from "../api/similar/meanings.js";
import { reportSearch } from "../api/similar/report-search.js";
import type { SearchContext } from "../api/similar/search-context.js";
import { SimilarityKnowledge } from "../api/similar/similarity-knowledge.js";
import { OpenAiEmbedder } from "../embedding/openai-embedder.js";
import type { Database } from "../graph/database.js";
import { GraphStore } from "../graph/store.js";
import { type Block, reportDocument } from "../report/document.js";
import { writeDocx } from "../report/write-docx.js";
import { writeHtml } from "../report/write-html.js";
import { writeMarkdown } from "../report/write-markdown.js";
import type { Embedder } from "../similarity/embedder.js";
import { segment } from "../similarity/segmenter.js";
import { openDatabase } from "./open-database.js";
import { createProgress } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";

interface Flags {
  readonly facts: string;
  readonly court: string;
  readonly searcher: string;
  readonly side?: string;
  readonly issue?: readonly string[];
  readonly first: string;
  readonly out?: string;
}

const SIDES = { claimant: "CLAIMANT", respondent: "RESPONDENT" } as const;
const TITLE = "类案检索报告";

/** leian report: the search report of 法发〔2020〕24号第八条 for facts in a file. */
export function addReportCommand(program: Command): void {
  program
    .command("report")
    .description("search for similar cases and write the report that 法发〔2020〕24号 asks for")
    .requiredOption("--facts <file>", "the facts, a text file in UTF-8")
    .requiredOption("--court <id or name>", "the court that will decide")
    .requiredOption("--searcher <name>", "who searches")
    .option("--side <side>", "your own side, claimant or respondent: names the adverse cases")
    .option("--issue <text...>", "an issue that is still open")
    .option("--first <number>", "how many cases, 1 to 50", "10")
    .option("--out <file>", "where to write: .md, .docx or .html; Markdown to standard output where it is left out")
    .action(async (flags: Flags) => {
      const write = writerFor(flags.out);
      const side = sideOf(flags.side);
      const facts = await readFacts(flags.facts);
      const settings = readSettings(process.env);
      const progress = createProgress();
      const open = await openDatabase(settings, progress);
      try {
        const context = contextOf(open.database, settings.embeddings && new OpenAiEmbedder(settings.embeddings));
        const forumCourt = await courtId(flags.court, context);
        const search = { facts, forumCourt, issues: [...(flags.issue ?? [])], helps: side ?? null };
        const report = await reportSearch({ search, searcher: flags.searcher, first: Number(flags.first) }, context);
        await write(reportDocument(report));
        for (const warning of context.meanings.warnings()) progress.say(warning);
      } catch (error) {
        if (error instanceof GraphQLError) throw new CommandError(error.message);
        throw error;
      } finally {
        await open.close();
      }
    });
}

function writerFor(out: string | undefined): (blocks: readonly Block[]) => Promise<void> {
  if (out === undefined) return (blocks) => Promise.resolve(void process.stdout.write(writeMarkdown(blocks)));
  const save = async (content: string | Buffer) => {
    await writeFile(out, content).catch(() => {
      throw new CommandError(`${out} could not be written: check the folder and the rights.`);
    });
    process.stdout.write(`${out}\n`);
  };
  switch (extname(out).toLowerCase()) {
    case ".md":
      return (blocks) => save(writeMarkdown(blocks));
    case ".html":
      return (blocks) => save(writeHtml(blocks, TITLE));
    case ".docx":
      return async (blocks) => save(await writeDocx(blocks, TITLE));
    default:
      throw new CommandError(`${out} has no ending that can be written: expected .md, .docx or .html.`);
  }
}

function sideOf(text: string | undefined): "CLAIMANT" | "RESPONDENT" | undefined {
  if (text === undefined) return undefined;
  if (text === "claimant" || text === "respondent") return SIDES[text];
  throw new CommandError(`--side is ${text}: expected claimant or respondent.`);
}

async function readFacts(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new CommandError(`${file} could not be read: expected a text file with the facts.`);
  }
}

function contextOf(database: Database, embedder: Embedder | undefined): SearchContext {
  const store = new GraphStore(database, segment, () => ({}));
  const citations = new CitationResolver(() => store.catalogue());
  const now = new Date();
  return {
    store,
    loaders: new Loaders(store),
    citations,
    similarity: new SimilarityKnowledge(store, citations),
    meanings: new Meanings({ embedder, vectors: store.vectors() }),
    now,
    today: dayInChina(now),
  };
}

const MOST_NAMESAKES = 10;

/** @throws CommandError where no court, or more than one, is called so. */
async function courtId(court: string, { store, loaders }: SearchContext): Promise<string> {
  if (court.startsWith("court:")) return court;
  const found = await store.search(court, ["COURT"], [], MOST_NAMESAKES);
  const rows = await loaders.nodes("court", found.map((each) => each.id)); // prettier-ignore
  const [only, ...others] = rows.filter((row) => row.name === court || row.aliases.includes(court));
  if (only !== undefined && others.length === 0) return only.id;
  const near = rows.slice(0, 3).map((row) => `${row.name} (${row.id})`);
  throw new CommandError(`No court is called ${court}${near.length === 0 ? "." : `: near are ${near.join(", ")}.`}`);
}
