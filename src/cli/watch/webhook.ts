import { createHmac, randomUUID } from "node:crypto";
import type { WatchNews } from "../../domain/watch.js";

/** Milliseconds after which a delivery has failed. */
const TIMEOUT_MS = 10_000;

/** The body of a delivery. */
interface Delivery {
  readonly watch: { readonly id: string; readonly name: string };
  /** Each has a unique id: a receiver whose acknowledgement was lost gets them again. */
  readonly news: readonly WatchNews[];
}

/**
 * Sends news to a webhook. The header `x-leian-signature: t=SECONDS,v1=HEX` has the HMAC-SHA-256 of
 * `SECONDS.BODY`, by which the receiver checks the sender and the time.
 * @returns undefined where the receiver accepted the news, else why it did not.
 */
export async function sendNews(
  url: string,
  secret: string,
  delivery: Delivery,
): Promise<string | undefined> {
  const body = JSON.stringify(delivery);
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        "content-type": "application/json",
        "user-agent": "leian",
        "x-leian-delivery": randomUUID(),
        "x-leian-signature": signature(secret, body, new Date()),
      },
      body,
    });
    await response.body?.cancel();
    return response.ok ? undefined : `HTTP ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const { code } = cause as { readonly code?: unknown };
    return typeof code === "string" ? code : cause instanceof Error ? cause.name : "unreachable";
  }
}

/** The value of the signature header of a body. */
export function signature(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const hash = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${hash}`;
}
