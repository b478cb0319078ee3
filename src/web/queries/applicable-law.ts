import { graphql } from "../schema/graphql.js";

/** The law that facts may turn on, and why. */
export const APPLICABLE_LAW = graphql(`
  query ApplicableLaw($facts: String!, $meaning: Boolean!) {
    applicableProvisions(facts: $facts, meaning: $meaning, first: 8) {
      provision {
        id
        citation
        gist
        text
      }
      because {
        section
        quote
      }
    }
  }
`);
