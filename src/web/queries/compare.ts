import { graphql } from "../schema/graphql.js";
import { CASE_ROW, ISSUE, LOADS } from "./fragments.js";

/** What of each case stands in the matrix. */
export const COMPARE_PAGE = graphql(
  `
    query ComparePage($ids: [ID!]!, $a: ID!, $b: ID!, $pair: Boolean!, $court: ID) {
      nodes(ids: $ids) {
        __typename
        ... on Case {
          ...CaseRow
          authority(forumCourt: $court) {
            tier
          }
          issues {
            ...IssueOf
          }
          factors {
            basis
            finding
            workedFor
            rationale
            factor {
              id
              label
              labelEn
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
        explanationEn
        score
        scores {
          facts
          issues
          law
        }
      }
      ...Loads
    }
  `,
  [CASE_ROW, ISSUE, LOADS],
);
