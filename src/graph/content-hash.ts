import { createHash } from "node:crypto";
import type { Database } from "./database.js";

/** What a graph says, as one figure: two graphs with the same content have the same. */
export interface GraphContent {
  readonly nodes: number;
  readonly relationships: number;
  readonly hash: string;
}

const MODULUS = 1n << 256n;

/**
 * Hashes everything in the graph, book-keeping included. The hashes of nodes and relationships are
 * added, so that their order, which no database keeps, does not matter.
 */
export async function readContent(database: Database): Promise<GraphContent> {
  let [nodes, relationships, sum] = [0, 0, 0n];
  const add = (row: unknown) => {
    const hash = createHash("sha256").update(stable(row)).digest("hex");
    sum = (sum + BigInt(`0x${hash}`)) % MODULUS;
  };
  await database.each("read/all-nodes", (row) => {
    nodes++;
    add(row);
  });
  await database.each("read/all-relationships", (row) => {
    relationships++;
    add(row);
  });
  return { nodes, relationships, hash: sum.toString(16).padStart(64, "0") };
}

/** A value as text, with the keys in order. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${stable(each)}`)
      .join(",")}}`;
  return typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
}
