import { about } from "../schema/about.js";

/** For the connections of lists that may be counted up to a bound. */
export const TOTAL_COUNT_IS_EXACT = about(
  "Whether totalCount is the whole number; where it is not, the list has at least so many: with a filter of which no count is kept, so many are looked at and no more.",
  "totalCount 是否为确数；为 false 时列表至少有这么多：没有预先统计的筛选条件，仅查看至上限为止。",
  "true",
);
