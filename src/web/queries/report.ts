import { graphql } from "../schema/graphql.js";

/** The report as it will be filed, and the cases among which its builder chooses. */
export const REPORT_PAGE = graphql(`
  query ReportPage($input: SimilarCaseReportInput!) {
    similarCaseReport(input: $input) {
      notApplied
      blocks {
        kind
        level
        text
        items
        head
        rows
      }
      tiers {
        tier
        found
        hits {
          number
          adverse
          chosen
          score
          case {
            id
            name
            headline
            courts {
              name
            }
          }
        }
        excluded {
          adverse
          score
          reason
          case {
            id
            name
            headline
            courts {
              name
            }
          }
        }
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
