import { about } from "../schema/about.js";

/** The argument that brings back cases under predecessors whose rule was reversed. */
export const INCLUDE_REVERSED = {
  defaultValue: false,
  ...about(
    "Whether cases under predecessors whose rule is now the opposite count too, each marked in viaPredecessor.",
    "是否一并计入规则已经相反的前身条文的案件（在 viaPredecessor 中标明）。",
    "true",
  ),
};
