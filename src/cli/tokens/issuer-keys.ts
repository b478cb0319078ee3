import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { AuthenticationError } from "../../api/access/caller.js";
import { SAFE_ADDRESS } from "./openid-settings.js";

/** What is read of an issuer's metadata (OpenID Connect Discovery 1.0, §3). */
const METADATA = z.object({ issuer: z.string(), jwks_uri: z.string().regex(SAFE_ADDRESS) });

/** How long an issuer may take to send its metadata or its keys. */
const FETCH_MS = 5000;
/**
 * How long an issuer that did not answer is left alone: bad tokens must not become a flood there.
 */
const AGAIN_MS = 1000;
/** How often a key that is not known has the keys fetched anew, in case they were changed. */
const CHANGED_MS = 5000;

/** How patient the keys are with an issuer, in milliseconds. */
export interface KeyTimes {
  readonly againMs: number;
  readonly changedMs: number;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** The keys with which an issuer signs, fetched from where its metadata says, and kept a while. */
export class IssuerKeys {
  private found: Promise<KeySet> | undefined;
  private failedAt = -Infinity;

  constructor(
    private readonly issuer: string,
    private readonly times: KeyTimes = { againMs: AGAIN_MS, changedMs: CHANGED_MS },
  ) {}

  /**
   * The key of a token.
   * @throws AuthenticationError where the keys cannot be had; jose's errors where none of them is
   * the token's.
   */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    let keys: KeySet | undefined;
    try {
      this.found ??= this.discover();
      keys = await this.found;
      return await keys(header, token);
    } catch (error) {
      if (isOfToken(error)) throw error;
      // keys that are still good stay; otherwise the issuer may have moved them
      if (keys?.fresh !== true) this.found = undefined;
      throw new AuthenticationError("ISSUER_DOWN", error);
    }
  };

  private async discover(): Promise<KeySet> {
    const address = `${this.issuer.replace(/\/$/u, "")}/.well-known/openid-configuration`;
    const response = await this.fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(FETCH_MS),
    });
    const metadata = METADATA.parse(await response.json());
    // §4.3: metadata of another issuer would let that one sign
    if (metadata.issuer !== this.issuer) throw new Error("the metadata is of another issuer");
    return createRemoteJWKSet(new URL(metadata.jwks_uri), {
      timeoutDuration: FETCH_MS,
      cooldownDuration: this.times.changedMs,
      [customFetch]: (url, options) => this.fetch(url, options),
    });
  }

  private async fetch(address: string, options: RequestInit): Promise<Response> {
    if (performance.now() - this.failedAt < this.times.againMs)
      throw new Error("the issuer did not answer a moment ago");
    try {
      const response = await fetch(address, options);
      if (response.status !== 200) throw new Error(`the issuer answers ${response.status}`);
      return response;
    } catch (error) {
      this.failedAt = performance.now();
      throw error;
    }
  }
}

/** Whether no key is the token's, rather than that the keys cannot be had. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
