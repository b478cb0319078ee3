import { neighbourId, optionalText, text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const REGION = {
  kind: "region",
  label: "Region",
  what: "a province, municipality or city 地区",
  statement: "read/regions-by-ids",
  columns: {
    id: text,
    name: text,
    nameEn: text,
    code: optionalText,
    partOfId: neighbourId("PART_OF", "Region"),
  },
  stored: ["origin"],
} as const satisfies NodeModel;
