import { createHash } from "node:crypto";
import type { WatchQuery } from "../domain/watch.js";
import { readAskedProvisions } from "./asked-provisions.js";
import { caseAuthority } from "./case-authority.js";
import { resolveFilter } from "./resolve-filter.js";
import { statusOfRule } from "./rule-status.js";
import type { SearchContext } from "./search-context.js";
import { InputError, NotFoundError } from "./search-errors.js";
import { searchSimilar } from "./search-similar.js";

/** What a watch sees now. */
export interface WatchedState {
  /** Each case, or each status of a rule, once. */
  readonly keys: readonly string[];
  /** How those that are new are described to whoever watches. */
  describe(keys: readonly string[]): Promise<readonly Described[]>;
}

interface Described {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly caseId: string | undefined;
}

/** The one list that is read. */
const LIST = "watched";

/**
 * What a watch sees in the graph as it is.
 * @throws InputError for what is not understood, and for more precedents than can be kept in mind;
 * NotFoundError for a rule that is not there.
 */
export function watched(query: WatchQuery, context: SearchContext): Promise<WatchedState> {
  switch (query.kind) {
    case "PRECEDENTS":
      return precedents(query, context);
    case "SIMILAR":
      return similar(query, context);
    case "RULE":
      return rule(query.ruleId, context);
  }
}

async function precedents(
  { citations, regions }: Extract<WatchQuery, { kind: "PRECEDENTS" }>,
  context: SearchContext,
): Promise<WatchedState> {
  const { scopes } = await readAskedProvisions(citations, "NOT_REVERSED", context);
  const filter = await resolveFilter({ regions }, context);
  const list = { parent: LIST, scopes, match: "ANY" as const };
  const { ids, boundReached } = await context.store.collectPrecedents(list, { filter });
  if (boundReached)
    throw new InputError(
      `More cases than ${ids.length} apply this: watch a narrower article, or name regions.`,
    );
  return { keys: ids, describe: (keys) => describeCases(keys, citations.join("、"), context) };
}

async function similar(
  { facts, caseId, minScore }: Extract<WatchQuery, { kind: "SIMILAR" }>,
  context: SearchContext,
): Promise<WatchedState> {
  const search = await searchSimilar({ facts, caseId }, {}, minScore, context);
  const hits = new Map(search.found.map((hit) => [hit.case.id, hit]));
  return {
    keys: [...hits.keys()],
    async describe(keys) {
      const explained = await search.explain(keys.flatMap((key) => hits.get(key) ?? []));
      return explained.map(({ row, score, explanation }) => ({
        key: row.id,
        title: row.name,
        summary: `相似度${score.toFixed(2)}。${explanation}`,
        caseId: row.id,
      }));
    },
  };
}

/** A status is another one where its kind or its reasons are. */
async function rule(ruleId: string, context: SearchContext): Promise<WatchedState> {
  const row = await context.loaders.node("rule", ruleId);
  if (row === undefined) throw new NotFoundError("rule", ruleId, "node");
  const { kind, reasons } = await statusOfRule(ruleId, context);
  const sentences = reasons.map((reason) => reason.sentence);
  const state = JSON.stringify([kind, ...sentences.toSorted()]);
  const key = `${kind} ${createHash("sha256").update(state).digest("hex").slice(0, 16)}`;
  const news = { key, title: row.statement, summary: [kind, ...sentences].join("：") };
  return {
    keys: [key],
    describe: (keys) => Promise.resolve(keys.includes(key) ? [{ ...news, caseId: undefined }] : []),
  };
}

async function describeCases(
  ids: readonly string[],
  why: string,
  context: SearchContext,
): Promise<readonly Described[]> {
  const rows = await context.loaders.nodes("case", ids);
  return Promise.all(
    rows.map(async (row) => {
      const { reason } = await caseAuthority(row, undefined, context);
      const summary = [`适用${why}`, row.caseNumbers[0], row.date, reason.zh];
      return {
        key: row.id,
        title: row.name,
        summary: summary.filter((each) => each !== undefined).join("；"),
        caseId: row.id,
      };
    }),
  );
}
