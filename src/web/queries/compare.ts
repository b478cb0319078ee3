import { graphql } from "../schema/graphql.js";

/** What of each case stands in the matrix. */
export const COMPARE_PAGE = graphql(`
  query ComparePage($ids: [ID!]!, $a: ID!, $b: ID!, $pair: Boolean!, $court: ID) {
    nodes(ids: $ids) {
      __typename
      ... on Case {
        id
        name
        headline
        outcome
        prevailingSide
        orderDate {
          value
          of
        }
        courts {
          id
          name
        }
        authority(forumCourt: $court) {
          tier
        }
        issues {
          id
          question
          answer
          decidedFor
        }
        factors {
          basis
          finding
          workedFor
          rationale
          factor {
            id
            label
          }
          evidence {
            quote
            section
          }
        }
        provisions {
          basis
          treatment
          provision {
            id
            citation
          }
        }
      }
    }
    compareCases(a: $a, b: $b) @include(if: $pair) {
      explanation
      score
      scores {
        facts
        issues
        law
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
`);
