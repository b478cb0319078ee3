import { graphql } from "../schema/graphql.js";

/** The precedents of an article with their factors, to set those for and against beside each other. */
export const SPLIT_VIEW = graphql(`
  query SplitView($citation: String!, $court: ID, $filter: CaseFilter) {
    precedents(citations: [$citation], forumCourt: $court, filter: $filter, first: 50) {
      totalCount
      edges {
        authority {
          tier
        }
        node {
          id
          name
          headline
          outcome
          orderDate {
            value
            of
          }
          courts {
            id
            name
            level
          }
          rulePrinciples {
            id
            statement
            favours
            interprets {
              id
            }
          }
          factors {
            finding
            factor {
              id
              label
            }
          }
        }
      }
    }
    divergences(citation: $citation, first: 5) {
      totalCount
      nodes {
        explanation
        factors {
          id
          label
        }
        cases(first: 6) {
          id
          name
          headline
        }
      }
    }
  }
`);

/** The line of an article's versions, and when each was applied. */
export const LINEAGE_VIEW = graphql(`
  query LineageView($citation: String!) {
    provision(citation: $citation) {
      history {
        asked
        validFrom
        validTo
        follows {
          change
          note
        }
        provision {
          id
          citation
        }
      }
    }
    precedents(citations: [$citation], first: 100) {
      totalCount
      edges {
        applications {
          provision {
            id
          }
        }
        viaPredecessor {
          provision {
            id
          }
        }
        node {
          id
          orderDate {
            value
            of
          }
        }
      }
    }
  }
`);
