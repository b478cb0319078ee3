import type { LAW_PAGE } from "../../queries/law.js";
import type { ResultOf } from "../../schema/graphql.js";

/** What the page shows. */
export type LawData = ResultOf<typeof LAW_PAGE>;
/** One row of the list. */
export type PrecedentRow = LawData["precedents"]["edges"][number];
