import type { NodeKind } from "../../domain/node-id.js";
import type { Database, ReadOptions } from "../database.js";
import type { Row } from "../row.js";
import {
  decodeCase,
  decodeCause,
  decodeCourt,
  decodeDocument,
  decodeFactor,
  decodeInstrument,
  decodeIssue,
  decodeOrgan,
  decodeParty,
  decodeProvision,
  decodePublication,
  decodeRegion,
  decodeRulePrinciple,
  decodeRuling,
} from "./node-rows.js";

/** How the nodes of each kind are read: the statement by ids, and the decoder. */
const READERS = {
  case: ["read/cases-by-ids", decodeCase],
  ruling: ["read/rulings-by-ids", decodeRuling],
  court: ["read/courts-by-ids", decodeCourt],
  region: ["read/regions-by-ids", decodeRegion],
  party: ["read/parties-by-ids", decodeParty],
  instrument: ["read/instruments-by-ids", decodeInstrument],
  provision: ["read/provisions-by-ids", decodeProvision],
  rule: ["read/rule-principles-by-ids", decodeRulePrinciple],
  issue: ["read/issues-by-ids", decodeIssue],
  factor: ["read/factors-by-ids", decodeFactor],
  cause: ["read/causes-by-ids", decodeCause],
  publication: ["read/publications-by-ids", decodePublication],
  organ: ["read/organs-by-ids", decodeOrgan],
  document: ["read/documents-by-ids", decodeDocument],
} as const satisfies Record<NodeKind, readonly [string, (row: Row) => { readonly id: string }]>;

/** The row type of a kind. */
export type NodeRow<Kind extends NodeKind> = ReturnType<(typeof READERS)[Kind][1]>;

/** The nodes of one kind with the given ids, one statement; ids that do not exist are left out. */
export async function readNodes<Kind extends NodeKind>(
  database: Database,
  kind: Kind,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, NodeRow<Kind>>> {
  const [name, decode] = READERS[kind] as readonly [string, (row: Row) => NodeRow<Kind>];
  const rows = await database.read(name, { ids }, options);
  return new Map(rows.map((row) => [row.string("id"), decode(row)]));
}
