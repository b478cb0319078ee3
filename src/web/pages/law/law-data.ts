import type { LAW_ARTICLE, LAW_PAGE } from "../../queries/law.js";
import type { ResultOf } from "../../schema/graphql.js";

/** The article that the page is about. */
export type Provision = NonNullable<ResultOf<typeof LAW_ARTICLE>["provision"]>;
/** What the page shows of its precedents. */
export type LawData = ResultOf<typeof LAW_PAGE>;
/** One row of the list. */
export type PrecedentRow = LawData["precedents"]["edges"][number];
