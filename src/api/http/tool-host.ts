import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { CheckedCall, Question, ToolAnswer } from "../../mcp/tool.js";
import type { ToolFault } from "../../mcp/tool-fault.js";
import { LATE_ANSWER } from "../errors/safe-errors.js";
import { toolFault } from "../errors/tool-fault.js";
import { safeError } from "../errors/user-errors.js";
import type { Limits } from "../limits/limits.js";
import { UNRECORDED } from "./audit-plugin.js";
import { unavailability } from "./availability-plugin.js";
import { spendBudget } from "./budget-plugin.js";
import { inTime, LATE } from "./late-answer.js";
import type { HttpContext } from "./request-plugins.js";
import type { Instruments } from "./start-apollo.js";

/** What the questions beside GraphQL share with it. */
export interface ToolInstruments extends Omit<Instruments, "loads"> {
  readonly limits: Limits;
}

/** How the log and the metrics call what is asked beside GraphQL. */
export type Door = "mcp" | "feed";

/** Answers the questions of one request. */
export interface QuestionHost {
  call(question: Question, input: unknown, signal: AbortSignal): Promise<ToolAnswer>;
  /** What a client may see of what was thrown. */
  faultOf(error: unknown): ToolFault;
}

/**
 * Answers the questions of one request within the limits of GraphQL, and records them as it does.
 */
export function toolHost(
  context: HttpContext,
  instruments: ToolInstruments,
  door: Door,
): QuestionHost {
  const faultOf = (error: unknown) =>
    toolFault(error, (cause) => context.log.error({ error: cause }, "internal error"));
  return {
    faultOf,
    async call(tool, input, signal) {
      const answering = answer(tool, input, signal, context, instruments);
      const codes: string[] = [];
      try {
        const { limits } = instruments;
        const found = await inTime(answering, limits.deadlineMs - elapsed(context));
        if (found === LATE) throw safeError(LATE_ANSWER.code, LATE_ANSWER.message);
        await record(tool, input, found.cases, codes, context, instruments);
        return found;
      } catch (error) {
        if (error === UNRECORDED) throw error;
        codes.push(faultOf(error).code);
        await record(tool, input, [], codes, context, instruments);
        throw error;
      } finally {
        note(door, tool.name, codes, context, instruments);
      }
    },
  };
}

async function answer(
  tool: Question,
  input: unknown,
  signal: AbortSignal,
  context: HttpContext,
  { availability, budgets, limits, searches }: ToolInstruments,
): Promise<ToolAnswer> {
  const refusal = unavailability(availability);
  if (refusal !== undefined) throw refusal;
  const call = tool.check(input);
  checkCost(call, limits);
  context.measured.cost = call.cost;
  spendBudget(budgets, limits, context);
  if (!tool.searches) return call.answer(context);
  const gone = AbortSignal.any([signal, goneSignal(context.reply)]);
  const leave = await searches.enter(gone, context.caller?.name);
  try {
    return await call.answer(context);
  } finally {
    leave();
  }
}

function checkCost({ cost }: CheckedCall, limits: Limits): void {
  if (cost > limits.cost)
    throw safeError(
      "QUERY_TOO_COSTLY",
      `The call may cost ${cost}; ${limits.cost} is the limit: ask for fewer items.`,
    );
}

/** @throws UNRECORDED where the audit log cannot be written: nothing is answered without it. */
async function record(
  tool: Question,
  input: unknown,
  cases: readonly string[],
  codes: readonly string[],
  { caller, log }: HttpContext,
  { audit }: ToolInstruments,
): Promise<void> {
  try {
    await audit?.({
      caller: caller?.name ?? null,
      operation: callHash(tool.name, input),
      codes,
      cases: [...new Set(cases)].sort(),
    });
  } catch (error) {
    log.error({ error }, "the audit log cannot be written");
    throw UNRECORDED;
  }
}

/** SHA-256 of a call, which may itself hold facts of a case. */
export function callHash(name: string, input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([name, input ?? {}]))
    .digest("hex");
}

/** One line a question: never its arguments. */
function note(
  door: Door,
  name: string,
  codes: readonly string[],
  context: HttpContext,
  { metrics }: ToolInstruments,
): void {
  const { caller, log, measured } = context;
  const durationMs = Math.round(elapsed(context));
  log.info({ tool: name, ...(caller && { caller: caller.name }), durationMs, codes }, door);
  metrics.observe(`${door} ${name}`, codes[0], durationMs, measured.cost);
}

function elapsed({ startedAt }: HttpContext): number {
  return performance.now() - startedAt;
}

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () =>
    gone.abort(safeError("CANCELLED", "The request was given up by the client.")),
  );
  return gone.signal;
}
