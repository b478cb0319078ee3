import type { Database } from "../../src/graph/database.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { createTestApi } from "../support/api.js";
import { HUB, RARE } from "../support/load-synthetic.js";
import { median, report } from "./measure.js";

const PAGE = 20;
const QUERY = `query($citation: String!, $after: String) {
  precedents(citations: [$citation], orderBy: NEWEST, first: ${PAGE}, after: $after) {
    edges { node { id title } applications { basis } }
    pageInfo { endCursor }
  }
}`;

/**
 * Page 1, 100 and 1,000 of the hub article against a rare one, and the API against the same Cypher
 * over the driver.
 */
export async function benchPages(database: Database): Promise<void> {
  const app = await createTestApi(database);
  const ask = async (citation: string, after?: string): Promise<string> => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: QUERY, variables: { citation, after } },
    });
    const body = JSON.parse(response.body) as {
      data?: { precedents: { edges: unknown[]; pageInfo: { endCursor: string } } };
      errors?: unknown;
    };
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data.precedents.pageInfo.endCursor;
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
  await app.close();
}
