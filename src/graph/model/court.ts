import { COURT_LEVELS } from "../../domain/closed-lists.js";
import { NAMED_ORIGIN } from "../../domain/court-name.js";
import { type Column, neighbourId, oneOf, optionalText, text, texts } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

/**
 * Whether a court is known by a record of its own, or by nothing but its name in the records of
 * cases.
 */
const origin: Column<"TREE" | "NAMED"> = {
  read: (row, name) => (row.optionalString(name) === NAMED_ORIGIN ? "NAMED" : "TREE"),
};

export const COURT = {
  kind: "court",
  label: "Court",
  what: "a people's court 法院",
  statement: "read/courts-by-ids",
  columns: {
    id: text,
    name: text,
    level: oneOf(COURT_LEVELS),
    code: optionalText,
    aliases: texts,
    origin,
    regionId: optionalText,
    supervisedById: neighbourId("SUPERVISED_BY", "Court"),
  },
  stored: ["listKey", ...SEARCH],
} as const satisfies NodeModel;
