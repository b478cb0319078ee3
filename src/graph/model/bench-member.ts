import { BENCH_ROLES } from "../../domain/closed-lists.js";
import { neighbourId, oneOf, text, wordsOf } from "./column.js";
import { EVIDENCE, type NodeModel } from "./node-model.js";

export const BENCH_MEMBER = {
  kind: "bench",
  label: "BenchMember",
  what: "a judge, assessor or clerk of one ruling, named as printed 合议庭成员、书记员",
  statement: "read/bench-by-ids",
  columns: {
    id: text,
    caseId: text,
    name: text,
    role: oneOf(BENCH_ROLES),
    rulingId: neighbourId("SAT_ON", "Ruling"),
    evidence: wordsOf,
  },
  stored: ["order", ...EVIDENCE],
} as const satisfies NodeModel;
