import { optionalNumber, optionalText, text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const CAUSE_OF_ACTION = {
  kind: "cause",
  label: "CauseOfAction",
  what: "a cause of action of the official list 案由",
  statement: "read/causes-by-ids",
  columns: { id: text, name: text, number: optionalNumber, parentId: optionalText },
  stored: ["origin"],
} as const satisfies NodeModel;
