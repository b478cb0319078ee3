import { createHmac, randomUUID } from "node:crypto";
import type { WatchNews } from "../../domain/watch.js";

/** How long a receiver may take before its delivery has failed. */
const TIMEOUT_MS = 10_000;

/** What a receiver of news is sent, besides its signature. */
interface Delivery {
  readonly watch: { readonly id: string; readonly name: string };
  /**
   * Each has an id of its own: a receiver that took news and could not say so may get them again.
   */
  readonly news: readonly WatchNews[];
}

/**
 * Sends news to a webhook, signed: `x-leian-signature: t=SECONDS,v1=HEX` has the HMAC-SHA-256 of
 * `SECONDS.BODY`, so that a receiver knows who sent it, and when.
 * @returns undefined where it was taken, else why not.
 */
export async function sendNews(
  url: string,
  secret: string,
  delivery: Delivery,
  now: Date = new Date(),
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
        "x-leian-signature": signature(secret, body, now),
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

/** The value of the header that signs a body. */
export function signature(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const hash = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${hash}`;
}
