import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { z } from "zod";
import { atomFeed } from "../../export/atom.js";
import type { Question } from "../../mcp/tool.js";
import { NotFoundError } from "../../search/search-errors.js";
import { ERROR_CODES } from "../errors/error-codes.js";
import { sendFault } from "./answer-fault.js";
import { RETRY_AFTER_SECONDS } from "./availability-plugin.js";
import type { HttpContext } from "./request-plugins.js";
import { statusOfCode } from "./response-status.js";
import { toolHost, type ToolInstruments } from "./tool-host.js";

/** The newest entries make a feed; reading them may take so long. */
const MOST_ENTRIES = 100;
/** What an entry has: as the query watchNews would be counted with all its fields. */
const ENTRY_COST = 6;

const input = z.object({ id: z.string() });

/**
 * GET /watches/ID.atom: the news of a watch as a feed, behind the same tokens as GraphQL, within
 * its limits and recorded as its operations are.
 */
export function serveFeeds(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext>,
  instruments: ToolInstruments,
): void {
  app.get<{ Params: { readonly id: string } }>("/watches/:id.atom", async (request, reply) => {
    const { id } = request.params;
    const self = `${request.protocol}://${request.host}/watches/${encodeURIComponent(id)}.atom`;
    const host = toolHost(await contextOf(request, reply), instruments, "feed");
    try {
      const feed = await host.call(feedAt(self), { id }, new AbortController().signal);
      return await reply
        .type("application/atom+xml; charset=utf-8")
        .header("cache-control", "no-store")
        .send(feed.text);
    } catch (error) {
      const fault = host.faultOf(error);
      const code = ERROR_CODES.find((each) => each === fault.code) ?? "INTERNAL_SERVER_ERROR";
      const status = statusOfCode(code);
      if (status === 429 || status === 503) reply.header("retry-after", retryAfter(error));
      return sendFault(request, reply, status, code, fault.message);
    }
  });
}

/** Seconds until it may be asked again: of a budget that is spent, until it is full enough. */
function retryAfter(error: unknown): string {
  const { http } = (error instanceof GraphQLError ? error.extensions : {}) as ErrorExtensions;
  return http?.headers?.get("retry-after") ?? String(RETRY_AFTER_SECONDS);
}

/** What Apollo puts into the head of an answer. */
interface ErrorExtensions {
  readonly http?: { readonly headers?: ReadonlyMap<string, string> };
}

/** The latest news of a watch as a question. @param self the address of the feed. */
function feedAt(self: string): Question {
  return {
    name: "watch",
    searches: false,
    check(given) {
      const { id } = input.parse(given);
      return {
        cost: 1 + MOST_ENTRIES * ENTRY_COST,
        async answer({ store }) {
          const watch = await store.watch(`watch:${id}`);
          if (watch === undefined) throw new NotFoundError("watch", `watch:${id}`, "node");
          const news = await store.watchNews(watch.id, MOST_ENTRIES);
          const cases = news.flatMap(({ caseId }) => caseId ?? []);
          return { structured: {}, text: atomFeed(watch, news, self), cases };
        },
      };
    },
  };
}
