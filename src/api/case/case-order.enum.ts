import type { CaseOrder } from "../../graph/read/case-pages.js";
import { enumOf } from "../schema/enum-of.js";

export const CaseOrderEnum = enumOf<CaseOrder>(
  "CaseOrder",
  ["The order of cases.", "案件的排序。"],
  {
    NEWEST: [
      "Newest first, by date of ruling, else of publication, else of the last event.",
      "由新到旧，依裁判日期，无则发布日期，再无则最后事件。",
    ],
    OLDEST: ["Oldest first; cases without a date last.", "由旧到新；无日期的排在最后。"],
    TITLE: ["By title, in the order of the characters' codes.", "按标题的字符编码顺序。"],
  },
);
