import { graphql } from "../schema/graphql.js";
import { CASE_ROW, LOADS, QUOTED } from "./fragments.js";

/** What is called so, of all kinds. */
export const SEARCH_PAGE = graphql(
  `
    query SearchPage($q: String!, $types: [SearchType!], $first: Int!) {
      search(query: $q, types: $types, first: $first) {
        totalCount
        totalCountIsExact
        edges {
          highlight
          node {
            __typename
            ... on Case {
              ...CaseRow
            }
            ... on Court {
              id
              courtName: name
              level
            }
            ... on Factor {
              id
              label
              labelEn
              definition
            }
            ... on Instrument {
              id
              title
              summary
            }
            ... on Party {
              id
              partyName: name
              case {
                id
                name
              }
            }
            ... on Provision {
              id
              citation
              gist
            }
            ... on RulePrinciple {
              id
              statement
              favours
              cases(first: 1) {
                nodes {
                  id
                  name
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      ...Loads
    }
  `,
  [CASE_ROW, LOADS],
);

/** How much is called so, of whatever kind. */
export const HITS_OF_ALL_KINDS = graphql(`
  query HitsOfAllKinds($q: String!) {
    search(query: $q, first: 1) {
      totalCount
      totalCountIsExact
    }
  }
`);

/** A court, where it stands, and the cases it decided. */
export const COURT_PAGE = graphql(
  `
    query CourtPage($id: ID!, $first: Int!) {
      court(id: $id) {
        id
        name
        level
        origin
        aliases
        region {
          name
        }
        supervisedBy {
          id
          name
        }
        publications {
          id
          title
          date
        }
        cases(first: $first) {
          totalCount
          nodes {
            ...CaseRow
          }
          pageInfo {
            hasNextPage
          }
        }
      }
      ...Loads
    }
  `,
  [CASE_ROW, LOADS],
);

/** A factor, what it means, what it is not, and the cases that have it. */
export const FACTOR_PAGE = graphql(
  `
    query FactorPage($id: ID!, $first: Int!) {
      factor(id: $id) {
        id
        label
        labelEn
        definition
        favours
        aliases
        broader {
          id
          label
          labelEn
        }
        narrower {
          id
          label
          labelEn
        }
        distinguishedFrom {
          difference
          factor {
            id
            label
            labelEn
          }
        }
        examples {
          text
          kind
          register
          instead {
            id
            label
            labelEn
          }
        }
        provisions {
          id
          citation
          gist
        }
        causesOfAction {
          id
          name
          caseCount
        }
        cases(first: $first) {
          totalCount
          nodes {
            ...CaseRow
          }
          pageInfo {
            hasNextPage
          }
        }
      }
      ...Loads
    }
  `,
  [CASE_ROW, LOADS],
);

/** A case number, held or not, and who cites it. */
export const NUMBER_PAGE = graphql(
  `
    query NumberPage($number: String!, $first: Int!) {
      caseNumber(number: $number) {
        number
        year
        stage
        court {
          id
          name
        }
        cases {
          ...CaseRow
        }
        citers(first: $first) {
          totalCount
          edges {
            node {
              ...CaseRow
            }
            citations {
              treatment
              cited
              evidence {
                ...Quoted
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
      ...Loads
    }
  `,
  [CASE_ROW, QUOTED, LOADS],
);
