import { createHash } from "node:crypto";
import type { Driver } from "neo4j-driver";
import { rows } from "./clean-database.js";

/**
 * Everything the graph says, counted and hashed: two graphs with the same content have the same.
 * Book-keeping is left out.
 */
export async function graphContent(
  driver: Driver,
): Promise<{ nodes: number; relationships: number; hash: string }> {
  const { nodes, relationships, lines } = await graphLines(driver);
  return {
    nodes,
    relationships,
    hash: createHash("sha256").update(lines.join("\n")).digest("hex"),
  };
}

/** Everything the graph says, a line a node or relationship, sorted. Book-keeping is left out. */
export async function graphLines(
  driver: Driver,
): Promise<{ nodes: number; relationships: number; lines: readonly string[] }> {
  const nodes = await rows(
    driver,
    "MATCH (n) WHERE NOT n:Migration AND NOT n:Load AND NOT n:LoadLock AND NOT n:StoredForm AND NOT n:JudgmentFile AND NOT n:KeptCount RETURN labels(n) AS labels, properties(n) AS properties",
  );
  const links = await rows(
    driver,
    "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties",
  );
  const lines = [...nodes, ...links].map((each) => stable(each)).sort();
  return { nodes: nodes.length, relationships: links.length, lines };
}

/** JSON with the keys in order. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${key}:${stable(each)}`)
      .join(",")}}`;
  return String(value);
}
