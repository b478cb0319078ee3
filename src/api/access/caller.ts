/** What a caller may do; each may do what those before it may. */
export const ROLES = ["reader", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: one to whom a token was given. */
export interface Caller {
  /** Of a token of ours its name, of an issuer's `oidc:` and the subject: the two never meet. */
  readonly name: string;
  readonly role: Role;
}

/**
 * Knows callers by their tokens; undefined for a token that is unknown, revoked or expired.
 * @throws AuthenticationError where the token is not at fault, or no role comes with it.
 */
export interface Authenticate {
  (token: string): Promise<Caller | undefined>;
  /**
   * Whether there is no token yet, and everybody is answered; left out: nobody is without one.
   * @throws AuthenticationError where that cannot be known.
   */
  readonly asksNobody?: () => Promise<boolean>;
}

/** Why a caller who may be known is not answered. */
export class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
  constructor(
    /**
     * The issuer's keys cannot be had, the server's own tokens cannot be read, or the token is good
     * and its holder has no role here.
     */
    readonly refusal: "ISSUER_DOWN" | "NO_ROLE" | "TOKENS_UNREADABLE",
    cause?: unknown,
  ) {
    super(`not authenticated: ${refusal}`, { cause });
  }
}
