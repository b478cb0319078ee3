import { bilingual } from "../../words/bilingual.js";

/** Words of the page that says why two nodes are near. */
export const WHY = bilingual(
  {
    title: "为何相关",
    between: "起止",
    paths: (count: number) => `${count}条路径，短者在前`,
    none: "四步之内没有联系。",
    steps: "逐步依据",
  },
  {
    title: "Why they are near",
    between: "Between",
    paths: (count: number) => (count === 1 ? "1 path" : `${count} paths, the shortest first`),
    none: "There is no link within four steps.",
    steps: "Step by step",
  },
);
