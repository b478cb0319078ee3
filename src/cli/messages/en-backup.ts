import type { BackupManifest } from "../backup-manifest.js";

const size = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

export const BACKUP = {
  exists: (path: string) => `${path} is there already: give a name that is free.`,
  absent: (path: string) =>
    `${path} is not there or cannot be read: a backup is two files, FILE and FILE.json.`,
  damaged: (path: string) =>
    `${path} is not as leian backup wrote it: take another copy. Nothing was changed.`,
  later: (path: string) =>
    `${path} was written by a later version of Leian or Neo4j: restore it with that one. Nothing was changed.`,
  different: (path: string) =>
    `What came out of ${path} is not the graph that was backed up: the next start takes the data back that was there before.`,
  ownNeo4j:
    "NEO4J_URI names a Neo4j of yours: back it up with neo4j-admin database dump (docs/reliability.md says how), or unset NEO4J_URI for the managed server.",
  dumping: (path: string) => `Writing ${path} …`,
  loading: (path: string) => `Restoring ${path} …`,
  done: (path: string, { bytes, content }: BackupManifest) =>
    `${path}: ${size(bytes)}, ${content.nodes} nodes and ${content.relationships} relationships (${content.hash.slice(0, 12)}).`,
  restored: (_path: string, { createdAt, content }: BackupManifest) =>
    `Restored the backup of ${createdAt}: ${content.nodes} nodes and ${content.relationships} relationships, the same as then (${content.hash.slice(0, 12)}).`,
};
