import neo4j, { type Driver } from "neo4j-driver";
import type { Database } from "../../src/graph/database.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { createTestApi, data } from "../support/api.js";
import { HUB, RARE } from "../support/load-synthetic.js";
import { openGeneratedLayer } from "./generated-layer.js";
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
    for (const { what, ours, plain, layer } of QUESTIONS) {
      const time = (work: () => Promise<unknown>) => median(work, 9, 3);
      const our = await time(() => ask(ours));
      const parameters = { hub: HUB, other: OTHER };
      report(what, our, "plain Cypher", await time(() => driver.executeQuery(plain, parameters)));
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

const OTHER = "provision:synthetic-code/2";
const CAUSE = "cause:synthetic-7";
const RARE_YEAR = "2021";
const OF_HUB =
  "MATCH (:Provision {id: $hub})<-[:APPLIES]-(:Ruling)<-[:HAS_RULING]-(case:Case) WHERE ";
const PAGE_OF_IT = ` RETURN DISTINCT case.id, case.title, case.newestKey AS key ORDER BY key DESC LIMIT ${PAGE}`;
const applies = (id: string) =>
  `{ rulings: { some: { provisions: { some: { id: { eq: "${id}" } } } } } }`;
const layerPage = (filter: string) =>
  `{ cases(where: { AND: [${applies(HUB)}, ${filter}] }, sort: [{ newestKey: DESC }], limit: ${PAGE}) { id title } }`;
const layerCount = (filter: string) =>
  `{ casesConnection(where: { AND: [${filter}] }) { aggregate { count { nodes } } } }`;
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
const LAYER_OF_CAUSE = `{ causes: { some: { id: { eq: "${CAUSE}" } } } }`;
const LAYER_IN_YEAR = `{ sortDate: { startsWith: "${RARE_YEAR}" } }`;
const LAYER_DISMISSED = '{ outcome: { eq: "DISMISSED" } }';
const LAYER_IN_FULL = `{ cases(where: { id: { eq: "${ONE}" } }) {
  title summary partiesConnection { edges { properties { role side } node { name } } }
  rulings { stage result courts { name } rules { statement laws { citation } } }
  issues { question answer } amounts { label text } events { date label }
} }`;

interface Question {
  readonly what: string;
  /** To our API. */
  readonly ours: string;
  /** In Cypher. */
  readonly plain: string;
  /** To the generated layer; undefined: it has no such question. */
  readonly layer?: string;
}

const QUESTIONS: readonly Question[] = [
  {
    what: "hub, page 1",
    ours: ofHub("", NODES),
    plain: `${OF_HUB}true${PAGE_OF_IT}`,
    layer: layerPage("{}"),
  },
  {
    what: "hub, page 1 of its oldest year",
    ours: ofHub(`from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, NODES),
    plain: OF_HUB + IN_YEAR + PAGE_OF_IT,
    layer: layerPage(LAYER_IN_YEAR),
  },
  {
    what: "hub, page 1 of a cause",
    ours: ofHub(`causesOfAction: ["${CAUSE}"]`, NODES),
    plain: OF_HUB + OF_CAUSE + PAGE_OF_IT,
    layer: layerPage(LAYER_OF_CAUSE),
  },
  {
    what: "hub, page 1 of a cause, an outcome and a year",
    ours: ofHub(
      `causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`,
      NODES,
    ),
    plain: `${OF_HUB + OF_CAUSE} AND ${IN_YEAR} AND case.outcome = 'DISMISSED'${PAGE_OF_IT}`,
    layer: layerPage(`${LAYER_OF_CAUSE}, ${LAYER_IN_YEAR}, ${LAYER_DISMISSED}`),
  },
  {
    what: "hub, how many of a cause",
    ours: ofHub(`causesOfAction: ["${CAUSE}"]`, "totalCount"),
    plain: OF_HUB + OF_CAUSE + COUNT_OF_IT,
    layer: layerCount(`${applies(HUB)}, ${LAYER_OF_CAUSE}`),
  },
  {
    what: "hub, how many of an outcome",
    ours: ofHub("outcomes: [DISMISSED]", "totalCount"),
    plain: `${OF_HUB}case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${applies(HUB)}, ${LAYER_DISMISSED}`),
  },
  {
    what: "hub, how many of an outcome in a year",
    ours: ofHub(`outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, "totalCount"),
    plain: `${OF_HUB + IN_YEAR} AND case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${applies(HUB)}, ${LAYER_IN_YEAR}, ${LAYER_DISMISSED}`),
  },
  {
    what: "two articles, how many",
    ours: ofHub("", "totalCount", [HUB, OTHER], "ALL"),
    plain: OF_HUB + BOTH + COUNT_OF_IT,
    layer: layerCount(`${applies(HUB)}, ${applies(OTHER)}`),
  },
  {
    what: "cases of a cause with an outcome, how many",
    ours: `{ cases(filter: { causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED] }) { totalCount } }`,
    plain: `MATCH (:CauseOfAction {id: '${CAUSE}'})<-[:HAS_CAUSE]-(case:Case) WHERE case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${LAYER_OF_CAUSE}, ${LAYER_DISMISSED}`),
  },
  {
    what: "how the cases of a cause ended",
    ours: `{ outcomes(causeOfAction: "${CAUSE}") { sampleSize counts { outcome count } } }`,
    plain: `MATCH (:CauseOfAction {id: '${CAUSE}'})<-[:HAS_CAUSE]-(case:Case) RETURN case.outcome AS outcome, count(*) AS count`,
  },
  { what: "a case in full", ours: IN_FULL, plain: PLAIN_IN_FULL, layer: LAYER_IN_FULL },
  {
    what: "graphInfo",
    ours: "{ graphInfo { labels { name count } relationshipTypes { name count } } }",
    plain: "MATCH (case:Case) RETURN count(case)",
    layer: "{ casesConnection { aggregate { count { nodes } } } }",
  },
];
