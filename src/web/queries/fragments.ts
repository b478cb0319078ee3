import { graphql } from "../schema/graphql.js";

// What several queries ask of the same type. What one query alone asks stands with it.

/** What was loaded, when, and whether wholly: every list ends with it. */
export const LOADS = graphql(`
  fragment Loads on Query {
    graphInfo {
      loads {
        source
        complete
        finishedAt
      }
    }
  }
`);

/** The words of a source. */
export const QUOTED = graphql(`
  fragment Quoted on Evidence {
    quote
    section
    source
  }
`);

/** The words of a source, and where they stand in its document. */
export const WORDS = graphql(
  `
    fragment WordsOf on Evidence {
      ...Quoted
      start
      end
    }
  `,
  [QUOTED],
);

/** Who says something, and in which words. */
export const GROUNDS = graphql(
  `
    fragment GroundsOf on Grounds {
      basis
      rationale
      assertedBy
      confidence
      evidence {
        ...WordsOf
      }
    }
  `,
  [WORDS],
);

/** How one thing is linked to another, and by which words. */
export const LINK = graphql(
  `
    fragment LinkOf on GraphEdge {
      type
      from
      to
      basis
      rationale
      assertedBy
      evidence {
        ...Quoted
      }
    }
  `,
  [QUOTED],
);

/** What a case is called. */
export const CASE_NAME = graphql(`
  fragment CaseName on Case {
    id
    name
    headline
  }
`);

/** What stands at the head of a case, in whatever list it is. */
export const CASE_HEAD = graphql(
  `
    fragment CaseHead on Case {
      ...CaseName
      outcome
      orderDate {
        value
        of
      }
      courts {
        id
        name
      }
    }
  `,
  [CASE_NAME],
);

/** A case as a row of a plain list. */
export const CASE_ROW = graphql(
  `
    fragment CaseRow on Case {
      ...CaseHead
      prevailingSide
    }
  `,
  [CASE_HEAD],
);

/** Why a case stands where it does in the order of art. 4. */
export const AUTHORITY = graphql(`
  fragment AuthorityOf on Authority {
    tier
    withinThreeYears
    reason
    reasonEn
  }
`);

/** What was in issue, and for whom it was decided. */
export const ISSUE = graphql(`
  fragment IssueOf on Issue {
    id
    question
    answer
    decidedFor
  }
`);

/** The rule of a case, and what it interprets. */
export const RULE = graphql(`
  fragment RuleOf on RulePrinciple {
    id
    statement
    favours
    interprets {
      id
    }
  }
`);

/** What a node is called, whatever it is. */
export const NODE_NAME = graphql(`
  fragment NodeName on Node {
    __typename
    id
    ... on Case {
      caseName: name
      headline
    }
    ... on Court {
      courtName: name
    }
    ... on Factor {
      label
      labelEn
    }
    ... on Provision {
      citation
    }
    ... on Instrument {
      title
    }
    ... on RulePrinciple {
      statement
    }
    ... on Issue {
      question
    }
    ... on Party {
      partyName: name
    }
    ... on Publication {
      publicationTitle: title
    }
    ... on Region {
      regionName: name
    }
    ... on CauseOfAction {
      causeName: name
    }
    ... on Ruling {
      stage
    }
    ... on DatedEvent {
      date
      eventLabel: label
    }
    ... on Amount {
      amountLabel: label
      text
    }
    ... on Organ {
      organName: name
    }
    ... on BenchMember {
      benchName: name
    }
    ... on Counsel {
      counselName: name
    }
    ... on Document {
      documentName: name
    }
  }
`);
