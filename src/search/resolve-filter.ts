import type { NamedKind } from "../domain/node-names.js";
import type { CaseFilter } from "../graph/read/case-filter.js";
import { checkScope } from "./provision-scope.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";

/** A filter as it is written: names and citations where the graph has ids; null is left out. */
export type WrittenFilter = {
  readonly [Key in keyof CaseFilter]?: CaseFilter[Key] | null;
};

/** Bounds of what a client may send: values of a condition, characters of a name or keyword. */
const MOST_VALUES = 100;
const LONGEST_TEXT = 100;

/** The keys whose values are ids or names, with the kind of what they name. */
const NAMED = [
  ["regions", "region"],
  ["courts", "court"],
  ["causesOfAction", "cause"],
  ["factors", "factor"],
  ["publications", "publication"],
] as const satisfies readonly (readonly [keyof WrittenFilter, NamedKind])[];

/**
 * The filter that an input means, with the ids of what it names.
 * @throws InputError for too many values, an empty list, which would let nothing pass, a name
 * that nothing in the graph bears, and a citation that is not understood.
 */
export async function resolveFilter(
  input: WrittenFilter | null | undefined,
  {
    citations,
    names,
    loaders,
    store,
  }: Pick<SearchContext, "citations" | "names" | "loaders" | "store">,
): Promise<CaseFilter> {
  const filter = checkedValues(input);
  const resolved = await Promise.all(
    NAMED.map(async ([key, kind]) => {
      const texts = filter[key];
      return texts === undefined
        ? {}
        : { [key]: await names.resolveAll(kind, texts, `filter.${key}`, loaders) };
    }),
  );
  const provisions = filter.provisions && {
    provisions: await heldProvisions(filter.provisions, citations, loaders),
  };
  const keyword = filter.keyword && { keyword: await store.words(filter.keyword) };
  return Object.assign({}, filter, provisions, keyword, ...resolved) as CaseFilter;
}

/**
 * The ids of provisions, of which each is meant for certain: the answer does not say what a
 * citation in a filter was taken to mean.
 */
async function heldProvisions(
  texts: readonly string[],
  citations: SearchContext["citations"],
  loaders: SearchContext["loaders"],
): Promise<readonly string[]> {
  const provisions = await citations.resolveCertain(texts, loaders);
  await Promise.all(
    provisions.map(async (each) => checkScope(await loaders.provisionScope(each.id, "NONE"), each)),
  );
  return provisions.map((each) => each.id);
}

/** What a client gave, without what it left out. */
function checkedValues(input: WrittenFilter | null | undefined): CaseFilter {
  const filter: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input ?? {})) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0)
      throw new InputError(`filter.${key} is an empty list: leave it out, or give a value.`);
    if (Array.isArray(value) && value.length > MOST_VALUES)
      throw new InputError(`filter.${key} has more than ${MOST_VALUES} values.`);
    filter[key] = isText(key) && typeof value === "string" ? checkedText(key, value) : value;
  }
  return filter;
}

/** Names and words as they are printed. */
const TEXTS = ["judge", "counsel", "keyword"] as const satisfies readonly (keyof WrittenFilter)[];

function isText(key: string): boolean {
  return (TEXTS as readonly string[]).includes(key);
}

/** Without blanks around it. */
function checkedText(key: string, given: string): string {
  const text = given.trim();
  if (text === "")
    throw new InputError(`filter.${key} is an empty text: leave it out, or give what is printed.`);
  if (text.length > LONGEST_TEXT)
    throw new InputError(`filter.${key} has more than ${LONGEST_TEXT} characters: give fewer.`);
  return text;
}
