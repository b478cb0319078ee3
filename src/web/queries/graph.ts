import { graphql } from "../schema/graphql.js";

/** What a node is called, whatever it is. */
export const NODE_NAME = graphql(`
  fragment NodeName on Node {
    __typename
    id
    ... on Case {
      caseName: name
      headline
    }
    ... on Court {
      courtName: name
    }
    ... on Factor {
      label
    }
    ... on Provision {
      citation
    }
    ... on Instrument {
      title
    }
    ... on RulePrinciple {
      statement
    }
    ... on Issue {
      question
    }
    ... on Party {
      partyName: name
    }
    ... on Publication {
      publicationTitle: title
    }
    ... on Region {
      regionName: name
    }
    ... on CauseOfAction {
      causeName: name
    }
    ... on Ruling {
      stage
    }
    ... on DatedEvent {
      date
      eventLabel: label
    }
    ... on Amount {
      amountLabel: label
      text
    }
    ... on Organ {
      organName: name
    }
    ... on BenchMember {
      benchName: name
    }
    ... on Counsel {
      counselName: name
    }
    ... on Document {
      documentName: name
    }
  }
`);

/** Why two nodes are near: paths as sentences, each step with its evidence. */
export const WHY_PAGE = graphql(
  `
    query WhyPage($from: ID!, $to: ID!) {
      from: node(id: $from) {
        ...NodeName
      }
      to: node(id: $to) {
        ...NodeName
      }
      paths(from: $from, to: $to, maxLength: 4) {
        why
        nodes {
          id
        }
        edges {
          type
          from
          to
          basis
          rationale
          assertedBy
          evidence {
            quote
            section
            source
          }
        }
      }
      graphInfo {
        loads {
          source
          complete
          finishedAt
        }
      }
    }
  `,
  [NODE_NAME],
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
      graphInfo {
        loads {
          source
          complete
          finishedAt
        }
      }
    }
  `,
  [NODE_NAME],
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
          type
          from
          to
          basis
          rationale
          assertedBy
          evidence {
            quote
            section
            source
          }
        }
      }
    }
  `,
  [NODE_NAME],
);
