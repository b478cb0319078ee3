import { graphql } from "../schema/graphql.js";
import { AUTHORITY, CASE_ROW, ISSUE, LOADS, QUOTED, RULE } from "./fragments.js";

/** One application of a provision, with the words that prove it. */
export const APPLICATION = graphql(
  `
    fragment Application on AppliedProvision {
      basis
      treatment
      position
      rationale
      assertedBy
      provision {
        id
        citation
      }
      evidence {
        ...Quoted
      }
      ruling {
        stage
      }
    }
  `,
  [QUOTED],
);

/** A case as a row of a list of precedents. */
export const PRECEDENT = graphql(
  `
    fragment Precedent on PrecedentEdge {
      authority {
        ...AuthorityOf
      }
      viaPredecessor {
        change
        note
        provision {
          citation
        }
      }
      ruleStatus {
        kind
      }
      applications {
        ...Application
      }
      node {
        ...CaseRow
        summary
        caseNumbers
        publication {
          title
        }
        issues {
          ...IssueOf
        }
        rulePrinciples {
          ...RuleOf
        }
      }
    }
  `,
  [AUTHORITY, APPLICATION, CASE_ROW, ISSUE, RULE],
);

/** What came before or after an article. */
export const FOLLOWS = graphql(`
  fragment Follows on Succession {
    basis
    change
    note
    provision {
      id
      citation
      text
      gist
      validFrom
      validTo
    }
  }
`);

/** An article with its versions, and the first page of its precedents. */
export const LAW_PAGE = graphql(
  `
    query LawPage(
      $citation: String!
      $court: ID
      $basis: [Basis!]
      $treatments: [Treatment!]
      $positions: [CitationPosition!]
      $filter: CaseFilter
      $order: PrecedentOrder!
      $first: Int!
    ) {
      provision(citation: $citation) {
        id
        citation
        label
        kind
        title
        text
        gist
        questions
        inForce
        notInForceSince
        validFrom
        validTo
        parent {
          label
          title
          kind
        }
        instrument {
          id
          title
          documentNumber
        }
        children {
          id
          label
          text
          gist
        }
        factors {
          id
          label
          labelEn
          favours
        }
        follows {
          ...Follows
        }
        followedBy {
          ...Follows
        }
        precedentsElsewhere {
          precedentCount
          relation
          change
          provision {
            id
            citation
          }
        }
      }
      precedents(
        citations: [$citation]
        forumCourt: $court
        basis: $basis
        treatments: $treatments
        positions: $positions
        filter: $filter
        orderBy: $order
        first: $first
      ) {
        totalCount
        totalCountIsExact
        understood {
          written
          citation
          status
          reason
          version
          provisions {
            id
            citation
          }
          elsewhere {
            precedentCount
            relation
            provision {
              id
              citation
            }
          }
        }
        edges {
          ...Precedent
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...Loads
    }
  `,
  [FOLLOWS, PRECEDENT, LOADS],
);

/** What the precedents can be narrowed by, counted over all of them once someone wants to. */
export const LAW_FACETS = graphql(`
  query LawFacets(
    $citation: String!
    $basis: [Basis!]
    $treatments: [Treatment!]
    $positions: [CitationPosition!]
    $filter: CaseFilter
  ) {
    facets(
      citations: [$citation]
      basis: $basis
      treatments: $treatments
      positions: $positions
      filter: $filter
      first: 12
    ) {
      boundReached
      courtLevels {
        value
        count
      }
      courts {
        value
        name
        count
      }
      regions {
        value
        name
        count
      }
      years {
        value
        count
      }
      outcomes {
        value
        count
      }
      positions {
        value
        count
      }
      bases {
        value
        count
      }
      treatments {
        value
        count
      }
    }
  }
`);

/** A further page of the precedents. */
export const MORE_PRECEDENTS = graphql(
  `
    query MorePrecedents(
      $citation: String!
      $court: ID
      $basis: [Basis!]
      $treatments: [Treatment!]
      $positions: [CitationPosition!]
      $filter: CaseFilter
      $order: PrecedentOrder!
      $first: Int!
      $after: String
    ) {
      precedents(
        citations: [$citation]
        forumCourt: $court
        basis: $basis
        treatments: $treatments
        positions: $positions
        filter: $filter
        orderBy: $order
        first: $first
        after: $after
      ) {
        edges {
          ...Precedent
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PRECEDENT],
);
