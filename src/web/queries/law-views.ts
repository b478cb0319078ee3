import { graphql } from "../schema/graphql.js";
import { CASE_NAME, RULE } from "./fragments.js";

/**
 * The precedents of an article with their factors, to set those for and against beside each other.
 */
export const SPLIT_VIEW = graphql(
  `
    query SplitView($citation: String!, $court: ID, $filter: CaseFilter) {
      precedents(citations: [$citation], forumCourt: $court, filter: $filter, first: 50) {
        edges {
          authority {
            tier
          }
          node {
            ...CaseName
            outcome
            orderDate {
              value
              of
            }
            courts {
              id
              name
              level
            }
            rulePrinciples {
              ...RuleOf
            }
            factors {
              finding
              factor {
                id
                label
                labelEn
              }
            }
          }
        }
      }
      divergences(citation: $citation, first: 5) {
        nodes {
          explanation
          explanationEn
          factors {
            id
            label
            labelEn
          }
          cases(first: 6) {
            ...CaseName
          }
        }
      }
    }
  `,
  [CASE_NAME, RULE],
);

/** An article's versions, what interpretations decide the same, and when each applied. */
export const LINEAGE_VIEW = graphql(`
  query LineageView($citation: String!) {
    provision(citation: $citation) {
      history {
        asked
        validFrom
        validTo
        follows {
          change
          note
        }
        provision {
          id
          citation
          interpretations {
            factors {
              id
              label
              labelEn
            }
            provision {
              id
              citation
              history {
                asked
                validFrom
                validTo
                provision {
                  id
                  citation
                }
              }
            }
          }
        }
      }
    }
    precedents(citations: [$citation], first: 100) {
      totalCount
      totalCountIsExact
      edges {
        applications {
          provision {
            id
          }
        }
        viaPredecessor {
          provision {
            id
          }
        }
        node {
          id
          orderDate {
            value
            of
          }
        }
      }
    }
  }
`);

/** How many precedents an empty list would have without one of its filters, and without all. */
export const WAYS_OUT = graphql(`
  query WaysOut(
    $citation: String!
    $basis: [Basis!]
    $treatments: [Treatment!]
    $positions: [CitationPosition!]
    $filter: CaseFilter
    $hasBasis: Boolean!
    $hasTreatments: Boolean!
    $hasPositions: Boolean!
    $noLevels: CaseFilter
    $hasLevels: Boolean!
    $noCourts: CaseFilter
    $hasCourts: Boolean!
    $noRegions: CaseFilter
    $hasRegions: Boolean!
    $noOutcomes: CaseFilter
    $hasOutcomes: Boolean!
    $noYear: CaseFilter
    $hasYear: Boolean!
  ) {
    all: precedents(citations: [$citation], first: 1) {
      totalCount
      totalCountIsExact
    }
    basis: precedents(
      citations: [$citation]
      treatments: $treatments
      positions: $positions
      filter: $filter
      first: 1
    ) @include(if: $hasBasis) {
      totalCount
      totalCountIsExact
    }
    treatments: precedents(
      citations: [$citation]
      basis: $basis
      positions: $positions
      filter: $filter
      first: 1
    ) @include(if: $hasTreatments) {
      totalCount
      totalCountIsExact
    }
    positions: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      filter: $filter
      first: 1
    ) @include(if: $hasPositions) {
      totalCount
      totalCountIsExact
    }
    levels: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $noLevels
      first: 1
    ) @include(if: $hasLevels) {
      totalCount
      totalCountIsExact
    }
    courts: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $noCourts
      first: 1
    ) @include(if: $hasCourts) {
      totalCount
      totalCountIsExact
    }
    regions: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $noRegions
      first: 1
    ) @include(if: $hasRegions) {
      totalCount
      totalCountIsExact
    }
    outcomes: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $noOutcomes
      first: 1
    ) @include(if: $hasOutcomes) {
      totalCount
      totalCountIsExact
    }
    year: precedents(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $noYear
      first: 1
    ) @include(if: $hasYear) {
      totalCount
      totalCountIsExact
    }
  }
`);
