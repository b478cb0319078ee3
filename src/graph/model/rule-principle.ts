import { SIDES } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import { optionalOneOf, optionalRecord, text } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

export const RULE_PRINCIPLE = {
  kind: "rule",
  label: "RulePrinciple",
  what: "the rule a ruling stands for 裁判规则",
  statement: "read/rule-principles-by-ids",
  columns: {
    id: text,
    statement: text,
    favours: optionalOneOf(SIDES),
    favoursGrounds: optionalRecord<Grounds>(),
  },
  stored: SEARCH,
} as const satisfies NodeModel;
