import { graphql } from "../schema/graphql.js";

/** What the graph holds and since when. */
export const CORPUS = graphql(`
  query Corpus {
    graphInfo {
      labels {
        name
        count
      }
      loads {
        source
        complete
        finishedAt
      }
    }
  }
`);
