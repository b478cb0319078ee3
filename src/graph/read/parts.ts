import type { NodeKind } from "../../domain/node-id.js";
import type { Database, ReadOptions } from "../database.js";
import { decode } from "../model/node-model.js";
import { NODES } from "../model/nodes.js";
import { type Part, PARTS, type PartName } from "../model/parts.js";
import type { NodeRow } from "./nodes.js";

export type { PartName } from "../model/parts.js";

/** The parts of one kind of one case or ruling. */
export interface PartsOfNode {
  readonly part: PartName;
  /** The id of the case or ruling. */
  readonly id: string;
}

/** The row of a part. */
export type PartRow<Name extends PartName> = NodeRow<(typeof PARTS)[Name]["kind"]>;

/** The same with their rows. */
interface FoundParts extends PartsOfNode {
  readonly nodes: readonly NodeRow<NodeKind>[];
}

/**
 * What hangs off cases and rulings, each kind in its order: one statement for cases and one for
 * rulings, whatever the kinds.
 */
export async function readParts(
  database: Database,
  asked: readonly PartsOfNode[],
  options: ReadOptions,
): Promise<readonly FoundParts[]> {
  const found = await Promise.all(
    (["cases", "rulings"] as const).map(async (of) => {
      const own = asked.filter(({ part }) => PARTS[part].of === of);
      if (own.length === 0) return [];
      const parameters = {
        ids: [...new Set(own.map(({ id }) => id))],
        parts: [...new Set(own.map(({ part }) => part))],
      };
      const rows = await database.read(`read/parts-of-${of}`, parameters, options);
      return rows.map((row) => {
        const part = row.oneOf("part", PART_NAMES);
        const { kind }: Part = PARTS[part];
        const nodes = row.rows("nodes").map((node) => decode(NODES[kind], node));
        return { part, id: row.string("parentId"), nodes };
      });
    }),
  );
  return found.flat();
}

const PART_NAMES = Object.keys(PARTS) as PartName[];
