import { z } from "zod";
import { type Corpus, readCorpus } from "../search/corpus.js";
import type { SearchContext } from "../search/search-context.js";
import { InputError } from "../search/search-errors.js";

/** What a tool found: for programs, for readers, and the cases of which it tells. */
export interface ToolAnswer {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly cases: readonly string[];
}

/** A call whose input has been checked. */
export interface CheckedCall {
  /** About how many values the answer may have: the cost that GraphQL would compute. */
  readonly cost: number;
  answer(context: SearchContext): Promise<ToolAnswer>;
}

/** A question beside GraphQL that is answered within its limits. */
export interface Question {
  readonly name: string;
  /** Whether it compares hundreds of cases, which takes a core for itself. */
  readonly searches: boolean;
  /** @throws InputError for an input that is not what the question takes. */
  check(input: unknown): CheckedCall;
}

/** A question that an assistant may ask. */
export interface Tool extends Question {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** With the state of the graph that the answer comes from. */
  readonly output: z.ZodObject;
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly searches?: boolean;
  cost(input: z.output<Input>): number;
  answer(
    input: z.output<Input>,
    context: SearchContext,
  ): Promise<{
    readonly structured: z.input<Output>;
    readonly text: string;
    readonly cases: readonly string[];
  }>;
}

const CORPUS = z.object({
  version: z.string().optional().describe("when a load was last finished"),
  hash: z.string().describe("another hash: another state of the graph"),
  cases: z.number(),
  complete: z.boolean().describe("false: a load is under way, cases may be missing"),
  incomplete: z.array(z.string()),
});
const EVERY_ANSWER = {
  corpus: CORPUS,
  warnings: z.array(z.string()).describe("what to know of the answer as a whole"),
};
/** Characters of what a client did wrong. */
const LONGEST_WORDS = 300;

/** A tool as a server offers it. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Definition<Input, Output>,
): Tool {
  const { name, title, description, input, output, searches = false } = definition;
  return {
    name,
    title,
    description,
    input,
    output: output.extend(EVERY_ANSWER),
    searches,
    check(given) {
      const read = input.safeParse(given ?? {});
      if (!read.success) throw faultOf(read.error);
      return {
        cost: definition.cost(read.data),
        async answer(context) {
          const [{ structured, text, cases }, corpus] = await Promise.all([
            definition.answer(read.data, context),
            readCorpus(context),
          ]);
          const warnings = warningsOf(corpus, context);
          return {
            structured: { ...structured, corpus, warnings },
            text: [text, corpusLine(corpus), ...warnings].join("\n"),
            cases,
          };
        },
      };
    },
  };
}

/** The first thing that is wrong, without what was sent. */
function faultOf(error: z.ZodError): InputError {
  const [issue] = error.issues;
  const argument = issue?.path.join(".") ?? "";
  const words = (issue?.code === "unrecognized_keys" ? "unknown key" : issue?.message) ?? "";
  const shown = words.slice(0, LONGEST_WORDS);
  return argument === ""
    ? new InputError(`The arguments are wrong: ${shown}.`)
    : new InputError(`${argument}: ${shown}.`, { argument });
}

function warningsOf(corpus: Corpus, { meanings }: SearchContext): readonly string[] {
  return [
    ...(corpus.complete
      ? []
      : [
          `Not all records are loaded: a load of ${corpus.incomplete.join(", ")} is under way or broke off. Answers may lack cases.`,
        ]),
    ...meanings.warnings(),
  ];
}

function corpusLine({ version, hash, cases }: Corpus): string {
  return `[corpus: ${cases} cases, loaded ${version ?? "never"}, hash ${hash}]`;
}
