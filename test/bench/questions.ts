import { HUB } from "../support/load-synthetic.js";

/** Cases of a page. */
export const PAGE = 20;
export const OTHER = "provision:synthetic-code/2";
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
const COUNTED = "totalCount totalCountIsExact";
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

export interface Question {
  readonly what: string;
  /** To our API. */
  readonly ours: string;
  /** In Cypher. */
  readonly plain: string;
  /** To the generated layer; undefined: it has no such question. */
  readonly layer?: string;
  /** What all must say alike: the cases of a page or a number; undefined: they tell more or less. */
  readonly said?: "CASES" | "COUNT";
}

/** What is asked of all three. */
export const QUESTIONS: readonly Question[] = [
  {
    what: "hub, page 1",
    ours: ofHub("", NODES),
    plain: `${OF_HUB}true${PAGE_OF_IT}`,
    layer: layerPage("{}"),
    said: "CASES",
  },
  {
    what: "hub, page 1 of its oldest year",
    ours: ofHub(`from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, NODES),
    plain: OF_HUB + IN_YEAR + PAGE_OF_IT,
    layer: layerPage(LAYER_IN_YEAR),
    said: "CASES",
  },
  {
    what: "hub, page 1 of a cause",
    ours: ofHub(`causesOfAction: ["${CAUSE}"]`, NODES),
    plain: OF_HUB + OF_CAUSE + PAGE_OF_IT,
    layer: layerPage(LAYER_OF_CAUSE),
    said: "CASES",
  },
  {
    what: "hub, page 1 of a cause, an outcome and a year",
    ours: ofHub(
      `causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`,
      NODES,
    ),
    plain: `${OF_HUB + OF_CAUSE} AND ${IN_YEAR} AND case.outcome = 'DISMISSED'${PAGE_OF_IT}`,
    layer: layerPage(`${LAYER_OF_CAUSE}, ${LAYER_IN_YEAR}, ${LAYER_DISMISSED}`),
    said: "CASES",
  },
  {
    what: "hub, how many of a cause",
    ours: ofHub(`causesOfAction: ["${CAUSE}"]`, COUNTED),
    plain: OF_HUB + OF_CAUSE + COUNT_OF_IT,
    layer: layerCount(`${applies(HUB)}, ${LAYER_OF_CAUSE}`),
    said: "COUNT",
  },
  {
    what: "hub, how many of an outcome",
    ours: ofHub("outcomes: [DISMISSED]", COUNTED),
    plain: `${OF_HUB}case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${applies(HUB)}, ${LAYER_DISMISSED}`),
    said: "COUNT",
  },
  {
    what: "hub, how many of an outcome in a year",
    ours: ofHub(`outcomes: [DISMISSED], from: "${RARE_YEAR}", to: "${RARE_YEAR}"`, COUNTED),
    plain: `${OF_HUB + IN_YEAR} AND case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${applies(HUB)}, ${LAYER_IN_YEAR}, ${LAYER_DISMISSED}`),
    said: "COUNT",
  },
  {
    what: "two articles, how many",
    ours: ofHub("", COUNTED, [HUB, OTHER], "ALL"),
    plain: OF_HUB + BOTH + COUNT_OF_IT,
    layer: layerCount(`${applies(HUB)}, ${applies(OTHER)}`),
    said: "COUNT",
  },
  {
    what: "cases of a cause with an outcome, how many",
    ours: `{ cases(filter: { causesOfAction: ["${CAUSE}"], outcomes: [DISMISSED] }) { ${COUNTED} } }`,
    plain: `MATCH (:CauseOfAction {id: '${CAUSE}'})<-[:HAS_CAUSE]-(case:Case) WHERE case.outcome = 'DISMISSED'${COUNT_OF_IT}`,
    layer: layerCount(`${LAYER_OF_CAUSE}, ${LAYER_DISMISSED}`),
    said: "COUNT",
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
