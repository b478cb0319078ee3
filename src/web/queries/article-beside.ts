import { graphql } from "../schema/graphql.js";
import { CASE_HEAD } from "./fragments.js";

/** An article that a case applies, with what has changed, and the cases that lead on it. */
export const ARTICLE_BESIDE = graphql(
  `
    query ArticleBeside($citation: String!, $court: ID) {
      provision(citation: $citation) {
        id
        text
        gist
        inForce
        notInForceSince
        validFrom
        follows {
          change
          basis
          note
          provision {
            id
            citation
          }
        }
        followedBy {
          change
          basis
          note
          provision {
            id
            citation
          }
        }
      }
      precedents(citations: [$citation], forumCourt: $court, first: 4) {
        totalCount
        totalCountIsExact
        edges {
          authority {
            tier
          }
          node {
            ...CaseHead
          }
        }
      }
    }
  `,
  [CASE_HEAD],
);
