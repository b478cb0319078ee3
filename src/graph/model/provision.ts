import { PROVISION_KINDS } from "../../domain/closed-lists.js";
import { provisionCitation } from "../../domain/provision.js";
import { versionName } from "../../domain/version-name.js";
import type { Row } from "../row.js";
import { type Column, neighbourId, oneOf, optionalText, text, texts } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

/**
 * With the version of its instrument, where the graph holds several:
 * 《公司法》（2018年修正）第六十三条.
 */
const citation: Column<string> = {
  with: { version: { is: "expression", file: "version-of-provision" } },
  read: versionedCitation,
};

function versionedCitation(row: Row): string {
  const citation = row.string("citation");
  const instrument = row.optionalRow("version");
  const version =
    instrument &&
    versionName({
      id: instrument.string("id"),
      aliases: instrument.strings("aliases"),
      documentNumber: instrument.optionalString("documentNumber"),
      date: instrument.optionalString("date"),
      effectiveFrom: instrument.optionalString("effectiveFrom"),
    });
  const title = provisionCitation(instrument?.optionalString("title") ?? "", "");
  if (version === undefined || !citation.startsWith(title)) return citation;
  return provisionCitation(title.slice(1, -1), citation.slice(title.length), version);
}

const precedentCount: Column<number> = { read: (row, name) => row.optionalNumber(name) ?? 0 };

export const PROVISION = {
  kind: "provision",
  label: "Provision",
  what: "book, chapter, section, article, paragraph or item 条文",
  statement: "read/provisions-by-ids",
  columns: {
    id: text,
    instrumentId: text,
    kind: oneOf(PROVISION_KINDS),
    label: text,
    title: optionalText,
    citation,
    gist: optionalText,
    questions: texts,
    text: optionalText,
    validFrom: optionalText,
    validTo: optionalText,
    precedentCount,
    parentId: neighbourId("PART_OF", "Provision"),
  },
  stored: [
    "position",
    "textStart",
    "textEnd",
    "textParentId",
    "textWords",
    "fromText",
    ...SEARCH,
    "embedding",
    "embeddedHash",
  ],
} as const satisfies NodeModel;
