import { z } from "zod";

/** What stands beside a backup, in FILE.json: by it a restore knows that it has everything. */
export const backupManifest = z.object({
  neo4j: z.string(),
  /** The newest migration of the schema. */
  schema: z.number(),
  createdAt: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  content: z.object({ nodes: z.number(), relationships: z.number(), hash: z.string() }),
});
export type BackupManifest = z.infer<typeof backupManifest>;
