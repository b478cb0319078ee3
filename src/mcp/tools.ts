import { CASE_TOOL } from "./case.tool.js";
import { PRECEDENTS_TOOL } from "./precedents.tool.js";
import { REPORT_TOOL } from "./report.tool.js";
import { SIMILAR_TOOL } from "./similar.tool.js";
import type { Tool } from "./tool.js";
import { VERIFY_TOOL } from "./verify.tool.js";

/** Everything that an assistant may ask. */
export const TOOLS: readonly Tool[] = [
  PRECEDENTS_TOOL,
  VERIFY_TOOL,
  SIMILAR_TOOL,
  CASE_TOOL,
  REPORT_TOOL,
];
