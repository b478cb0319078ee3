import neo4j, { type Driver } from "neo4j-driver";
import type { Database } from "../../src/graph/database.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { createTestApi, data } from "../support/api.js";
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
  await benchFiltered(database, (query) => data(app, query));
  await app.close();
}

/** Questions with a filter, each beside the Cypher that one would write without our keys. */
async function benchFiltered(
  database: Database,
  ask: (query: string) => Promise<unknown>,
): Promise<void> {
  const driver = plainDriver(database);
  try {
    for (const [what, query, plain] of FILTERED) {
      await ask(query);
      report(
        what,
        await median(() => ask(query), 9, 3),
        "plain Cypher",
        await median(() => driver.executeQuery(plain, { hub: HUB, other: OTHER }), 9, 3),
      );
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

const OTHER = "provision:synthetic-code/2";
const CAUSE = "cause:synthetic-7";
const RARE_YEAR = "2021";
const OF_HUB =
  "MATCH (:Provision {id: $hub})<-[:APPLIES]-(:Ruling)<-[:HAS_RULING]-(case:Case) WHERE ";
const PAGE_OF_IT = ` RETURN DISTINCT case.id, case.title, case.newestKey AS key ORDER BY key DESC LIMIT ${PAGE}`;
const COUNT_OF_IT = " RETURN count(DISTINCT case) AS count";
const ofHub = (filter: string, wanted: string, citations = [HUB], match = "ANY") =>
  `{ precedents(citations: ${JSON.stringify(citations)}, match: ${match}, orderBy: NEWEST, filter: {${filter}}) { ${wanted} } }`;
const NODES = "nodes { id title } pageInfo { hasNextPage }";
const IN_YEAR = `case.sortDate STARTS WITH '${RARE_YEAR}'`;
const OF_CAUSE = `'${CAUSE}' IN case.causeIds`;
const BOTH = "EXISTS { (case)-[:HAS_RULING]->()-[:APPLIES]->(:Provision {id: $other}) }";
const ONE = "case:synthetic-7";
const IN_FULL = `{ case(id: "${ONE}") {
  title summary parties { party { name } role side } rulings { stage result court { name } }
  issues { question answer } rulePrinciples { statement interprets { citation } }
  amounts { label text } events { date label }
} }`;
const PLAIN_IN_FULL = `MATCH (case:Case {id: '${ONE}'}) RETURN case.title, case.summary,
  [(case)-[at:HAS_PARTY]->(party) | [party.name, at.role, at.side]],
  [(case)-[:HAS_RULING]->(ruling) | [ruling.stage, ruling.result, [(ruling)-[:MADE_BY]->(court) | court.name]]],
  [(case)-[:RAISES]->(issue) | [issue.question, issue.answer]],
  [(case)-[:HAS_RULING]->()-[:ESTABLISHES]->(rule) | [rule.statement, [(rule)-[:INTERPRETS]->(law) | law.citation]]],
  [(case)-[:HAS_AMOUNT]->(amount) | [amount.label, amount.text]],
  [(case)-[:HAS_EVENT]->(event) | [event.date, event.label]]`;
/** What is asked, of us and plainly. */
const FILTERED: readonly (readonly [string, string, string])[] = [
  [
    "hub, page 1 of its oldest year",
    ofHub(`from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, NODES),
    OF_HUB + IN_YEAR + PAGE_OF_IT,
  ],
  [
    "hub, page 1 of a cause",
    ofHub(`causesOfAction: ["${CAUSE}"]`, NODES),
    OF_HUB + OF_CAUSE + PAGE_OF_IT,
  ],
  [
    "hub, page 1 of a cause, an outcome and a year",
    ofHub(
      `causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`,
      NODES,
    ),
    `${OF_HUB + OF_CAUSE} AND ${IN_YEAR} AND case.outcome = 'DISMISSED'${PAGE_OF_IT}`,
  ],
  [
    "hub, how many of a cause",
    ofHub(`causesOfAction: ["${CAUSE}"]`, "totalCount"),
    OF_HUB + OF_CAUSE + COUNT_OF_IT,
  ],
  [
    "hub, how many of an outcome",
    ofHub("outcomes: [DISMISSED]", "totalCount"),
    `${OF_HUB}case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
  ],
  [
    "hub, how many of an outcome in a year",
    ofHub(`outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, "totalCount"),
    `${OF_HUB + IN_YEAR} AND case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
  ],
  [
    "two articles, how many",
    ofHub("", "totalCount", [HUB, OTHER], "ALL"),
    OF_HUB + BOTH + COUNT_OF_IT,
  ],
  [
    "cases of a cause with an outcome, how many",
    `{ cases(filter: { causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED] }) { totalCount } }`,
    `MATCH (:CauseOfAction {id: '${CAUSE}'})<-[:HAS_CAUSE]-(case:Case) WHERE case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
  ],
  [
    "how the cases of a cause ended",
    `{ outcomes(causeOfAction: "${CAUSE}") { sampleSize counts { outcome count } } }`,
    `MATCH (:CauseOfAction {id: '${CAUSE}'})<-[:HAS_CAUSE]-(case:Case) RETURN case.outcome AS outcome, count(*) AS count`,
  ],
  ["a case in full", IN_FULL, PLAIN_IN_FULL],
  [
    "graphInfo",
    "{ graphInfo { labels { name count } relationshipTypes { name count } } }",
    "MATCH (case:Case) RETURN count(case)",
  ],
];
