import { graphql } from "../schema/graphql.js";

/** Factors whose names are near to what was typed. */
export const FACTORS_NAMED = graphql(`
  query FactorsNamed($query: String!) {
    search(query: $query, types: [FACTOR], first: 8) {
      edges {
        node {
          ... on Factor {
            __typename
            id
            label
            labelEn
            definition
          }
        }
      }
    }
  }
`);
