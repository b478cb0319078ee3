import type { CASE_PAGE } from "../../queries/case.js";
import type { ResultOf } from "../../schema/graphql.js";

/** The case that the page shows. */
export type CaseData = NonNullable<ResultOf<typeof CASE_PAGE>["case"]>;
