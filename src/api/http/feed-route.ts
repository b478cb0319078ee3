import type { FastifyInstance } from "fastify";
import { atomFeed } from "../../export/atom.js";
import { toolFault } from "../errors/tool-fault.js";
import { sendFault } from "./answer-fault.js";
import type { ApiOptions } from "./api-options.js";
import { sendUnavailable } from "./availability-plugin.js";
import { accessOf } from "./request-context.js";

/** The newest entries make a feed; reading them may take so long. */
const MOST_ENTRIES = 100;
const TIMEOUT_MS = 5000;

/** GET /watches/ID.atom: the news of a watch as a feed, behind the same tokens as GraphQL. */
export function serveFeeds(
  app: FastifyInstance,
  options: Pick<ApiOptions, "store" | "permissions">,
): void {
  app.get<{ Params: { readonly id: string } }>("/watches/:id.atom", async (request, reply) => {
    const { id } = request.params;
    const hidesNames = !accessOf(request, options).allows("names");
    const store = options.store(() => ({ timeout: TIMEOUT_MS, hidesNames }));
    try {
      const watch = await store.watch(`watch:${id}`);
      if (watch === undefined)
        return await sendFault(request, reply, 404, "NOT_FOUND", "There is no such watch.");
      const news = await store.watchNews(watch.id, MOST_ENTRIES);
      const self = `${request.protocol}://${request.host}/watches/${encodeURIComponent(id)}.atom`;
      return await reply
        .type("application/atom+xml; charset=utf-8")
        .header("cache-control", "no-store")
        .send(atomFeed(watch, news, self));
    } catch (error) {
      const { code } = toolFault(error, (cause) =>
        request.log.error({ error: cause }, "internal error"),
      );
      if (code === "SERVICE_UNAVAILABLE" || code === "DEADLINE_EXCEEDED")
        return sendUnavailable(reply);
      throw error;
    }
  });
}
