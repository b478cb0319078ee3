import { graphql } from "../schema/graphql.js";
import { AUTHORITY, CASE_HEAD, CASE_NAME, LOADS, QUOTED } from "./fragments.js";

/** A factor on one or both sides of a comparison, with the words. */
export const MATCH = graphql(
  `
    fragment Match on FactorMatch {
      weight
      guessed
      origin
      confidence
      favours
      factor {
        id
        label
        labelEn
      }
      inQuery {
        quote
        start
        end
      }
      inCase {
        ...Quoted
      }
    }
  `,
  [QUOTED],
);

/** A similar case: how similar, why, whom it helps on the point, and how it differs. */
export const SIMILAR = graphql(
  `
    fragment Similar on SimilarCaseEdge {
      score
      scores {
        facts
        issues
        law
      }
      helps
      helpsOn {
        ground
        contraryResult
        issue {
          question
          answer
          decidedFor
        }
        rulePrinciple {
          statement
        }
      }
      explanation
      explanationEn
      authority {
        ...AuthorityOf
      }
      sharedFactors {
        ...Match
      }
      onlyInQuery {
        ...Match
      }
      onlyInCase {
        ...Match
      }
      onlyArgued {
        ...Match
      }
      sharedProvisions {
        id
        citation
      }
      node {
        ...CaseHead
        ruleStatus {
          kind
        }
      }
    }
  `,
  [AUTHORITY, MATCH, CASE_HEAD],
);

/** The similar cases of a matter's facts, and how the facts were understood. */
export const MATTER_PAGE = graphql(
  `
    query MatterPage($input: SimilarCasesInput!, $first: Int!) {
      similarCases(input: $input, first: $first) {
        totalCount
        leftOut {
          notKnown
          divided
        }
        understood {
          factors {
            ...Match
          }
          denied {
            ...Match
          }
          suggested {
            ...Match
          }
          causesOfAction {
            id
            name
          }
          causeCandidates {
            score
            causeOfAction {
              id
              name
            }
            words {
              quote
            }
            factors {
              id
              label
              labelEn
            }
          }
          positions {
            position
            side
          }
          provisions {
            id
            citation
          }
          amounts {
            value
            currency
            evidence {
              quote
            }
          }
        }
        whatIf {
          left {
            ...CaseName
          }
          entered {
            id
          }
          changedSide {
            before
            after
            case {
              id
            }
          }
        }
        edges {
          ...Similar
        }
        pageInfo {
          hasNextPage
        }
      }
      ...Loads
    }
  `,
  [MATCH, CASE_NAME, SIMILAR, LOADS],
);
