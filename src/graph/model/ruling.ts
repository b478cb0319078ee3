import { DISPOSITIONS, RULING_STAGES } from "../../domain/closed-lists.js";
import type { OrderItemRecord } from "../../domain/order-record.js";
import type { Grounds } from "../../domain/evidence.js";
import type { Row } from "../row.js";
import {
  type Computed,
  neighbourId,
  oneOf,
  optionalFlag,
  optionalOneOf,
  optionalText,
  records,
  text,
  texts,
} from "./column.js";
import { decodeGrounds } from "./grounds.js";
import { EVIDENCE, type NodeModel } from "./node-model.js";

/** Why the court is taken for the one that made it. */
const courtGrounds: Computed<Grounds | undefined> = {
  from: {
    is: "link",
    type: "MADE_BY",
    label: "Court",
    properties: ["basis", "rationale", ...EVIDENCE],
  },
  read: (row: Row, name: string) => {
    const grounds = row.optionalRow(name);
    return grounds && decodeGrounds(grounds);
  },
};

export const RULING = {
  kind: "ruling",
  label: "Ruling",
  what: "what a court decided at one stage 裁判",
  statement: "read/rulings-by-ids",
  columns: {
    id: text,
    caseId: text,
    stage: oneOf(RULING_STAGES),
    result: optionalText,
    orders: texts,
    orderItems: records<OrderItemRecord>(),
    date: optionalText,
    caseNumber: optionalText,
    effective: optionalFlag,
    disposition: optionalOneOf(DISPOSITIONS),
    courtId: neighbourId("MADE_BY", "Court"),
    courtGrounds,
    reviewsId: neighbourId("REVIEWS", "Ruling"),
  },
  stored: ["order", ...EVIDENCE],
} as const satisfies NodeModel;
