import { graphql } from "../schema/graphql.js";

/** One court, by its id. */
export const COURT_NAME = graphql(`
  query CourtName($id: ID!) {
    court(id: $id) {
      id
      name
    }
  }
`);

/** Courts whose names are near to what was typed. */
export const COURTS_NAMED = graphql(`
  query CourtsNamed($query: String!) {
    search(query: $query, types: [COURT], first: 8) {
      edges {
        node {
          ... on Court {
            __typename
            id
            name
            level
            region {
              name
            }
          }
        }
      }
    }
  }
`);
