import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { sendFault } from "./answer-fault.js";

/**
 * Bounds how many requests of one connection are under way: a client may send the next one before
 * it has its answer (HTTP/1.1 pipelining), and thousands of them would be worked on at once. The
 * first one beyond the limit is refused and ends the connection.
 */
export function boundPipelining(app: FastifyInstance, most: number): void {
  const underWay = new WeakMap<Socket, number>();
  const change = (socket: Socket, by: number): number => {
    const count = (underWay.get(socket) ?? 0) + by;
    underWay.set(socket, count);
    return count;
  };
  app.addHook("onRequest", (request, reply, done) => {
    const { socket } = request.raw;
    reply.raw.once("close", () => change(socket, -1));
    if (change(socket, 1) <= most) done();
    else
      sendFault(
        request,
        reply.header("connection", "close"),
        429,
        "BAD_REQUEST",
        `Of one connection ${most} requests are answered at a time: wait for the answers.`,
      );
  });
}
