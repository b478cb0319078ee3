import { graphql } from "../schema/graphql.js";

/** What a typed text may mean: its citations, and what is named so. */
export const RECOGNIZE = graphql(`
  query Recognize($text: String!, $named: String!, $short: Boolean!) {
    resolveCitations(text: $text) {
      kind
      status
      raw
      normalized
      start
      end
      provisions {
        id
        citation
      }
      instrument {
        id
        title
      }
      case {
        id
        name
      }
      cases {
        id
        name
      }
    }
    search(query: $named, first: 6) @include(if: $short) {
      edges {
        node {
          __typename
          ... on Case {
            id
            name
            headline
          }
          ... on Court {
            id
            courtName: name
          }
          ... on Factor {
            id
            label
          }
          ... on Instrument {
            id
            title
          }
          ... on Provision {
            id
            citation
          }
        }
      }
    }
  }
`);
