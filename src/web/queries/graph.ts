import { graphql } from "../schema/graphql.js";
import { LINK, LOADS, NODE_NAME } from "./fragments.js";

/** Why two nodes are near: paths as sentences, each step with its evidence. */
export const WHY_PAGE = graphql(
  `
    query WhyPage($from: ID!, $to: ID!, $steps: Int!) {
      from: node(id: $from) {
        ...NodeName
      }
      to: node(id: $to) {
        ...NodeName
      }
      paths(from: $from, to: $to, maxLength: $steps) {
        why
        nodes {
          id
        }
        edges {
          ...LinkOf
        }
      }
      ...Loads
    }
  `,
  [NODE_NAME, LINK, LOADS],
);

/** The names of nodes that were found by their ids. */
export const NODE_NAMES = graphql(
  `
    query NodeNames($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...NodeName
      }
    }
  `,
  [NODE_NAME],
);

/** By what kinds of relation a node is linked, and how often. */
export const AROUND_PAGE = graphql(
  `
    query AroundPage($id: ID!) {
      node(id: $id) {
        ...NodeName
      }
      relations(id: $id) {
        type
        outgoing
        count
      }
      ...Loads
    }
  `,
  [NODE_NAME, LOADS],
);

/** What it is linked to by one kind, with the grounds of each link. */
export const AROUND_KIND = graphql(
  `
    query AroundKind($id: ID!, $type: String!, $limit: Int!) {
      neighborhood(id: $id, types: [$type], depth: 1, limit: $limit) {
        truncated
        nodes {
          ...NodeName
        }
        edges {
          ...LinkOf
        }
      }
    }
  `,
  [NODE_NAME, LINK],
);
