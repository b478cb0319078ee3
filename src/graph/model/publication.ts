import { BASES, PUBLICATION_KINDS } from "../../domain/closed-lists.js";
import { optionalOneOf, optionalText, text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const PUBLICATION = {
  kind: "publication",
  label: "Publication",
  what: "the release a case comes from 发布物",
  statement: "read/publications-by-ids",
  columns: {
    id: text,
    title: text,
    publisher: text,
    kind: optionalOneOf(PUBLICATION_KINDS),
    date: optionalText,
    dateBasis: optionalOneOf(BASES),
    dateRationale: optionalText,
    courtId: optionalText,
    regionId: optionalText,
  },
  stored: ["origin"],
} as const satisfies NodeModel;
