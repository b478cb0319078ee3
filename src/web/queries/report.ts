import { graphql } from "../schema/graphql.js";
import { CASE_NAME, LOADS } from "./fragments.js";

/** The report as it will be filed, and the cases among which its builder chooses. */
export const REPORT_PAGE = graphql(
  `
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
              ...CaseName
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
              ...CaseName
              courts {
                name
              }
            }
          }
        }
      }
      ...Loads
    }
  `,
  [CASE_NAME, LOADS],
);
