import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Command } from "commander";
import { loggedError } from "../api/errors/logged-error.js";
import { toolFault } from "../api/errors/tool-fault.js";
import { callHash } from "../api/http/tool-host.js";
import { createMcpServer, type ToolHost } from "../mcp/server.js";
import { AuditLog } from "./audit/audit-log.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { openMeaning } from "./prepare-meaning.js";
import { OpenSearch } from "./open-search.js";
import { createProgress, type Progress } from "./progress.js";
import { readSettings } from "./settings.js";
import { stopSignal } from "./stop-signal.js";

/** How long a call may take: one user waits, and nobody else is kept waiting. */
const DEADLINE_MS = 60_000;

/**
 * leian mcp: the tools for the assistant that started it, over standard input and output, until it
 * closes them. Standard output has the protocol alone; all else goes to standard error.
 */
export function addMcpCommand(program: Command): void {
  program.command("mcp").description(messages().help.mcp.description).action(serve);
}

async function serve(): Promise<void> {
  console.log = console.info = console.debug = console.error; // whatever a library prints
  const ended = Promise.race([stopSignal(), inputEnd()]);
  const settings = readSettings(process.env);
  const progress = createProgress();
  const audit = settings.audit === undefined ? undefined : await AuditLog.open(settings.audit);
  const meaning = openMeaning(settings.embeddings, 1);
  let open: (search: OpenSearch) => void = () => {};
  const opened = new Promise<OpenSearch>((resolve) => (open = resolve));
  const mcp = createMcpServer(stdioHost(opened, audit, progress));
  try {
    // At once: an assistant does not wait for a database to start.
    await mcp.connect(new StdioServerTransport());
    await withDatabase(settings, progress, async (database) => {
      const search = new OpenSearch(database, meaning);
      open(search); // until the model is there, searches go by words and say so
      await Promise.race([search.prepareMeaning(progress), ended]);
      await ended;
    });
  } finally {
    await mcp.close();
    await meaning?.embedder.close();
    await audit?.close();
  }
}

function stdioHost(
  opened: Promise<OpenSearch>,
  audit: AuditLog | undefined,
  progress: Progress,
): ToolHost {
  const faultOf = (error: unknown) =>
    toolFault(error, (cause) => {
      const { type, frames } = loggedError(cause);
      progress.print(messages().error.unexpected([type, ...frames].join("\n    ")));
    });
  return {
    faultOf,
    async call(tool, input, signal) {
      const record = (cases: readonly string[], codes: readonly string[]) =>
        audit?.record({
          caller: null,
          operation: callHash(tool.name, input),
          codes,
          cases: [...new Set(cases)].sort(),
        });
      try {
        const call = tool.check(input);
        const search = await opened;
        const within = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
        const answer = await call.answer(search.context({ signal: within, timeout: DEADLINE_MS }));
        await record(answer.cases, []);
        return answer;
      } catch (error) {
        await record([], [faultOf(error).code]);
        throw error;
      }
    },
  };
}

/** Settles when the assistant closes its side. */
function inputEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once("end", resolve);
    process.stdin.once("close", resolve);
  });
}
