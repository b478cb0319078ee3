/** What a caller may do; each may do what those before it may. */
export const ROLES = ["reader", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: one to whom a token was given. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

/** Knows callers by their tokens; undefined for a token that is unknown, revoked or expired. */
export type Authenticate = (token: string) => Promise<Caller | undefined>;
