import type { Command } from "commander";

/** Commands of one file, and how to load it. */
interface CommandGroup {
  readonly names: readonly string[];
  readonly load: () => Promise<(program: Command) => void>;
}

/** All commands, in the order of the help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { names: ["start"], load: async () => (await import("./start.command.js")).addStartCommand },
  { names: ["mcp"], load: async () => (await import("./mcp.command.js")).addMcpCommand },
  {
    names: ["audit"],
    load: async () => (await import("./audit/audit.command.js")).addAuditCommands,
  },
  { names: ["ingest"], load: async () => (await import("./ingest.command.js")).addIngestCommand },
  {
    names: ["import", "seed"],
    load: async () => (await import("./import.command.js")).addImportCommands,
  },
  {
    names: ["import-judgments", "update"],
    load: async () =>
      (await import("./judgments/import-judgments.command.js")).addImportJudgmentsCommands,
  },
  {
    names: ["import-statute"],
    load: async () => (await import("./import-statute.command.js")).addImportStatuteCommand,
  },
  { names: ["laws"], load: async () => (await import("./laws.command.js")).addLawsCommand },
  {
    names: ["export"],
    load: async () => (await import("./export/export.command.js")).addExportCommand,
  },
  { names: ["cite"], load: async () => (await import("./cite.command.js")).addCiteCommand },
  { names: ["doctor"], load: async () => (await import("./doctor.command.js")).addDoctorCommand },
  { names: ["embed"], load: async () => (await import("./embed.command.js")).addEmbedCommand },
  {
    names: ["reindex"],
    load: async () => (await import("./reindex.command.js")).addReindexCommand,
  },
  { names: ["report"], load: async () => (await import("./report.command.js")).addReportCommand },
  {
    names: ["token"],
    load: async () => (await import("./tokens/token.command.js")).addTokenCommands,
  },
  {
    names: ["backup", "restore"],
    load: async () => (await import("./backup.command.js")).addBackupCommands,
  },
  {
    names: ["watch"],
    load: async () => (await import("./watch/watch.command.js")).addWatchCommands,
  },
];

/**
 * Adds the command that is asked for, without loading what the others need; all of them where none
 * is, as for the help.
 */
export async function addCommands(program: Command, asked: string | undefined): Promise<void> {
  const named = COMMAND_GROUPS.filter(({ names }) => names.some((name) => name === asked));
  for (const { load } of named.length > 0 ? named : COMMAND_GROUPS) (await load())(program);
}
