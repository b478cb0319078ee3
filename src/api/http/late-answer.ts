import type { FastifyReply } from "fastify";
import { LATE_ANSWER } from "../errors/safe-errors.js";

/** How much later than its statements a request is given up: they end it with a better reason. */
const LATER_MS = 500;

/** Stands for an answer that did not come in time. */
export const LATE = Symbol("late");

/**
 * What is awaited, or LATE where it takes longer than `left` and a little, whatever keeps it
 * waiting: no request hangs on a database that is frozen.
 */
export async function inTime<Answer>(
  answering: Promise<Answer>,
  left: number,
): Promise<Answer | typeof LATE> {
  answering.catch(() => {}); // when it is late nobody waits for it any more
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((done) => {
    timer = setTimeout(done, Math.max(0, left) + LATER_MS, LATE);
  });
  try {
    return await Promise.race([answering, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Says that the deadline is exceeded, as GraphQL would. */
export function sendLate(reply: FastifyReply): FastifyReply {
  const { code, message } = LATE_ANSWER;
  return reply.code(200).send({ errors: [{ message, extensions: { code } }] });
}
