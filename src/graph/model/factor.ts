import { SIDES } from "../../domain/closed-lists.js";
import type { FactorExample } from "../../domain/factor-example.js";
import { oneOf, optionalText, records, text, texts } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

export const FACTOR = {
  kind: "factor",
  label: "Factor",
  what: "a legally relevant fact pattern 法律要素",
  statement: "read/factors-by-ids",
  columns: {
    id: text,
    label: text,
    labelEn: optionalText,
    aliases: texts,
    definition: text,
    favours: oneOf(SIDES),
    examples: records<FactorExample>(),
  },
  stored: ["origin", ...SEARCH],
} as const satisfies NodeModel;
