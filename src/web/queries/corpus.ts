import { graphql } from "../schema/graphql.js";
import { LOADS } from "./fragments.js";

/** What the graph holds and since when. */
export const CORPUS = graphql(
  `
    query Corpus {
      graphInfo {
        labels {
          name
          count
        }
      }
      ...Loads
    }
  `,
  [LOADS],
);
