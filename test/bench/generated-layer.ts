import { Neo4jGraphQL } from "@neo4j/graphql";
import { graphql } from "graphql";
import type { Driver } from "neo4j-driver";

/** The part of the graph that the bench asks about, as one would declare it to such a layer. */
const TYPES = /* GraphQL */ `
  type Case @node {
    id: ID!
    title: String
    summary: String
    outcome: String
    sortDate: String
    newestKey: BigInt
    rulings: [Ruling!]! @relationship(type: "HAS_RULING", direction: OUT)
    parties: [Party!]! @relationship(type: "HAS_PARTY", direction: OUT, properties: "HasParty")
    issues: [Issue!]! @relationship(type: "RAISES", direction: OUT)
    amounts: [Amount!]! @relationship(type: "HAS_AMOUNT", direction: OUT)
    events: [Event!]! @relationship(type: "HAS_EVENT", direction: OUT)
    causes: [CauseOfAction!]! @relationship(type: "HAS_CAUSE", direction: OUT)
  }
  type HasParty @relationshipProperties {
    role: String
    side: String
  }
  type Ruling @node {
    stage: String
    result: String
    courts: [Court!]! @relationship(type: "MADE_BY", direction: OUT)
    provisions: [Provision!]! @relationship(type: "APPLIES", direction: OUT)
    rules: [RulePrinciple!]! @relationship(type: "ESTABLISHES", direction: OUT)
  }
  type Court @node {
    name: String
  }
  type Provision @node {
    id: ID!
    citation: String
  }
  type RulePrinciple @node {
    statement: String
    laws: [Provision!]! @relationship(type: "INTERPRETS", direction: OUT)
  }
  type Party @node {
    name: String
  }
  type Issue @node {
    question: String
    answer: String
  }
  type Amount @node {
    label: String
    text: String
  }
  type Event @node {
    date: String
    label: String
  }
  type CauseOfAction @node {
    id: ID!
  }
`;

/**
 * The API that @neo4j/graphql makes of the same graph: what one has without writing any of ours.
 * @returns answers a question in its language, or throws what it says.
 */
export async function openGeneratedLayer(
  driver: Driver,
): Promise<(query: string) => Promise<unknown>> {
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  return async (source) => {
    const { data, errors } = await graphql({
      schema,
      source,
      contextValue: { executionContext: driver },
    });
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
}
