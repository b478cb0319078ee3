import neo4j, { type Driver } from "neo4j-driver";
import type { Database } from "../../src/graph/database.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { createTestApi, data } from "../support/api.js";
import { HUB, RARE } from "../support/load-synthetic.js";
import { openGeneratedLayer } from "./generated-layer.js";
import { median, report } from "./measure.js";
import { OTHER, PAGE, type Question, QUESTIONS } from "./questions.js";

const QUERY = `query($citation: String!, $after: String) {
  precedents(citations: [$citation], orderBy: NEWEST, first: ${PAGE}, after: $after) {
    edges { node { id title } applications { basis } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/**
 * Page 1, 100 and 1,000 of the hub article against a rare one, and the API against the same Cypher
 * over the driver.
 */
export async function benchPages(database: Database): Promise<void> {
  const app = await createTestApi(database);
  const ask = async (citation: string, after?: string): Promise<string | undefined> => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: QUERY, variables: { citation, after } },
    });
    const body = JSON.parse(response.body) as {
      data?: {
        precedents: { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
      errors?: unknown;
    };
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    const { endCursor, hasNextPage } = body.data.precedents.pageInfo;
    return hasNextPage ? endCursor : undefined;
  };
  // until the database has compiled what both need
  for (let run = 0; run < 100; run++) await ask(run % 2 ? HUB : RARE);
  const rare = await median(() => ask(RARE));
  let cursor: string | undefined;
  for (let page = 1; page <= 1000; page++) {
    if ([1, 100, 1000].includes(page))
      report(
        `hub article, page ${page}`,
        await median(() => ask(HUB, cursor)),
        "a rare article's page",
        rare,
      );
    cursor = await ask(HUB, cursor);
    if (cursor === undefined) break; // so many cases do not have so many pages
  }
  const api = await median(() => ask(HUB));
  const driver = await median(async () => {
    const ranges = [{ parent: "x", ids: [HUB], from: NEWEST_START }];
    const page = await database.read("read/page-precedents-newest", {
      ranges,
      least: 0,
      limit: PAGE + 1,
    });
    const ids = page.slice(0, PAGE).map((row) => row.string("caseId"));
    await Promise.all([
      database.read("read/cases-by-ids", { ids }),
      database.read("read/applications-of-cases", { ids }),
    ]);
  });
  report("the API", api, "the same Cypher over the driver", driver);
  await benchQuestions(database, (query) => data(app, query));
  await app.close();
}

/**
 * Questions of every kind, each beside the Cypher that one would write without our keys, and beside
 * a generated layer where that can be asked the same.
 */
async function benchQuestions(
  database: Database,
  ask: (query: string) => Promise<unknown>,
): Promise<void> {
  const driver = plainDriver(database);
  try {
    const generated = await openGeneratedLayer(driver);
    for (const question of QUESTIONS) {
      const { what, ours, plain, layer } = question;
      const askPlain = () => driver.executeQuery(plain, { hub: HUB, other: OTHER });
      const layerAsked = layer === undefined ? [] : [await generated(layer)];
      const plainRows = (await askPlain()).records.map((record) => record.toObject());
      sayTheSame(question, await ask(ours), [plainRows, ...layerAsked]);
      const time = (work: () => Promise<unknown>) => median(work, 9, 3);
      const our = await time(() => ask(ours));
      report(what, our, "plain Cypher", await time(askPlain));
      if (layer !== undefined)
        report(what, our, "the generated layer", await time(() => generated(layer)));
    }
  } finally {
    await driver.close();
  }
}

function plainDriver(database: Database): Driver {
  const { uri, username, password } = database.options ?? { uri: "" };
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? "");
  return neo4j.driver(uri, auth);
}

/** What answers otherwise is no measure. A count of ours that is a bound is not compared. */
function sayTheSame({ what, said }: Question, ours: unknown, others: readonly unknown[]): void {
  const text = JSON.stringify(ours);
  if (said === undefined || text.includes('"totalCountIsExact":false')) return;
  const pattern = said === "CASES" ? /case:synthetic-\d+/gu : /(?<=:)\d+/u;
  const heard = [text, ...others.map((other) => JSON.stringify(other))].map((answer) =>
    String(answer.match(pattern)),
  );
  if (new Set(heard).size > 1)
    throw new Error(`${what}: they do not say the same: ${heard.join(" | ")}`);
}
