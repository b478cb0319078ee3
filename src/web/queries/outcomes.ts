import { graphql } from "../schema/graphql.js";
import { CASE_ROW, LOADS } from "./fragments.js";

/** How cases of a cause ended. */
export const OUTCOMES_PAGE = graphql(
  `
    query OutcomesPage($cause: ID, $factors: [ID!], $filter: CaseFilter) {
      outcomes(causeOfAction: $cause, factors: $factors, filter: $filter) {
        sampleSize
        refusal
        refusalKind
        caveat
        boundReached
        prevailingSide
        prevailingSideShare
        counts {
          outcome
          count
        }
      }
      ...Loads
    }
  `,
  [LOADS],
);

/** For whom the points were decided, over every case; and the causes that cases have. */
export const OUTCOME_POINTS = graphql(`
  query OutcomePoints($cause: ID, $factors: [ID!], $filter: CaseFilter) {
    outcomes(causeOfAction: $cause, factors: $factors, filter: $filter) {
      groups {
        cases
        level
        year
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
  }
`);

/** The cases behind the groups, asked for when one is opened. */
export const OUTCOME_GROUPS = graphql(`
  query OutcomeGroups($cause: ID) {
    outcomes(causeOfAction: $cause) {
      groups {
        caseIds
        level
        year
        cause {
          id
          name
        }
        region {
          id
          name
        }
      }
    }
  }
`);

/** Some of them as rows. */
export const OUTCOME_CASES = graphql(
  `
    query OutcomeCases($ids: [ID!]!, $first: Int!) {
      cases(filter: { ids: $ids }, first: $first) {
        nodes {
          ...CaseRow
        }
      }
    }
  `,
  [CASE_ROW],
);
