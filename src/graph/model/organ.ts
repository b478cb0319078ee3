import { text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const ORGAN = {
  kind: "organ",
  label: "Organ",
  what: "an organ that issues instruments 发布机关",
  statement: "read/organs-by-ids",
  columns: { id: text, name: text },
  stored: [],
} as const satisfies NodeModel;
