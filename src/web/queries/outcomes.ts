import { graphql } from "../schema/graphql.js";

/** How cases of a cause ended, and for whom their points were decided. */
export const OUTCOMES_PAGE = graphql(`
  query OutcomesPage($cause: ID, $factors: [ID!], $filter: CaseFilter) {
    outcomes(causeOfAction: $cause, factors: $factors, filter: $filter) {
      sampleSize
      refusal
      caveat
      boundReached
      prevailingSide
      prevailingSideShare
      counts {
        outcome
        count
      }
      groups {
        cases
        level
        year
        claimantShare
        refusal
        cause {
          id
          name
        }
        region {
          id
          name
        }
        points {
          claimant
          respondent
          split
          notDecided
          notKnown
        }
      }
    }
    facets(filter: $filter, first: 30) {
      causesOfAction {
        value
        name
        count
      }
    }
    graphInfo {
      loads {
        source
        complete
        finishedAt
      }
    }
  }
`);
