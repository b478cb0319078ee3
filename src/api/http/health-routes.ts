import type { FastifyInstance } from "fastify";
import type { Availability } from "./availability.js";
import { RETRY_AFTER_SECONDS } from "./availability-plugin.js";
import { unreadyWords } from "./unready-words.js";

/**
 * /healthz is about the process, /readyz about everything that a query needs. From when the server
 * is to stop, /readyz says so and each answer ends its connection, so that a client opens its next
 * one elsewhere.
 */
export function reportHealth(app: FastifyInstance, availability: Availability): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const unready = await availability.unready();
    if (unready === undefined) return reply.send({ status: "ready" });
    return reply
      .code(503)
      .header("retry-after", RETRY_AFTER_SECONDS)
      .send({ status: "not ready", missing: unreadyWords(unready) });
  });
  app.addHook("preClose", (done) => {
    availability.drain();
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (availability.isDraining) reply.header("connection", "close");
    done();
  });
  app.addHook("onClose", () => availability.close());
}
