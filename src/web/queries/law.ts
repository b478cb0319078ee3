import { graphql } from "../schema/graphql.js";

/** One application of a provision, with the words that prove it. */
export const APPLICATION = graphql(`
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
      quote
      section
      source
    }
    ruling {
      stage
    }
  }
`);

/** A case as a row of a list of precedents. */
export const PRECEDENT = graphql(
  `
    fragment Precedent on PrecedentEdge {
      authority {
        tier
        withinThreeYears
        reason
        reasonEn
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
        id
        name
        headline
        summary
        outcome
        prevailingSide
        caseNumbers
        orderDate {
          value
          of
        }
        courts {
          id
          name
        }
        publication {
          title
        }
        issues {
          id
          question
          answer
          decidedFor
        }
        rulePrinciples {
          id
          statement
          favours
          interprets {
            id
          }
        }
      }
    }
  `,
  [APPLICATION],
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

/** An article with its versions, and the first page of its precedents with their facets. */
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
      facets(
        citations: [$citation]
        basis: $basis
        treatments: $treatments
        positions: $positions
        filter: $filter
        first: 12
      ) {
        caseCount
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
        treatments {
          value
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
  `,
  [PRECEDENT, FOLLOWS],
);

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
