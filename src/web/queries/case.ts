import { graphql } from "../schema/graphql.js";
import { AUTHORITY, GROUNDS, ISSUE, LOADS, WORDS } from "./fragments.js";

/** A case as it is read: what it holds, and in the margin what each statement rests on. */
export const CASE_PAGE = graphql(
  `
    query CasePage($id: ID!, $court: ID) {
      case(id: $id) {
        id
        title
        headline
        name
        summary
        facts
        reasoning
        disposition
        significance
        completeness
        caseNumbers
        outcome
        prevailingSide
        outcomeGrounds {
          ...GroundsOf
        }
        prevailingSideGrounds {
          ...GroundsOf
        }
        orderDate {
          value
          of
        }
        region {
          name
        }
        courts {
          id
          name
        }
        causesOfAction {
          id
          name
        }
        publication {
          id
          title
          publisher
          date
        }
        authority(forumCourt: $court) {
          ...AuthorityOf
        }
        recognitions {
          kind
          title
        }
        rulePrinciples {
          id
          statement
          favours
          status {
            kind
            reasons {
              sentence
              sentenceEn
            }
          }
          interprets {
            id
            citation
          }
        }
        issues {
          ...IssueOf
          grounds {
            ...GroundsOf
          }
          factors {
            id
            label
            labelEn
          }
        }
        factors {
          basis
          finding
          workedFor
          rationale
          assertedBy
          confidence
          factor {
            id
            label
            labelEn
          }
          evidence {
            ...WordsOf
          }
        }
        parties {
          role
          side
          capacity
          party {
            id
            name
          }
          evidence {
            ...WordsOf
          }
        }
        rulings {
          id
          stage
          caseNumber
          date
          disposition
          result
          orders
          court {
            id
            name
          }
          courtGrounds {
            ...GroundsOf
          }
          bench {
            name
            role
          }
        }
        provisions {
          basis
          treatment
          position
          rationale
          assertedBy
          confidence
          provision {
            id
            citation
            gist
          }
          text
          evidence {
            ...WordsOf
          }
        }
        amounts {
          id
          label
          text
          evidence {
            ...WordsOf
          }
        }
        events {
          id
          date
          label
          evidence {
            ...WordsOf
          }
        }
        citedCases {
          cited
          treatment
          case {
            id
            name
          }
          evidence {
            ...WordsOf
          }
        }
        contradictions {
          field
          values {
            value
            quote
            source
          }
        }
        unresolved {
          kind
          raw
          reason
        }
        sections {
          heading
          start
          end
          document {
            id
            name
            length
          }
        }
      }
      ...Loads
    }
  `,
  [GROUNDS, AUTHORITY, ISSUE, WORDS, LOADS],
);
