import { graphql } from "../schema/graphql.js";

/** A stretch of a document with everything that its words prove. */
export const DOCUMENT_WINDOW = graphql(`
  query DocumentWindow($id: ID!, $start: Int!, $length: Int!) {
    node(id: $id) {
      __typename
      id
      ... on Document {
        window(start: $start, length: $length) {
          start
          end
          text
          claims {
            kind
            label
            basis
            start
            end
            case {
              id
            }
            about {
              __typename
              id
              ... on Provision {
                citation
              }
            }
          }
        }
      }
    }
  }
`);
