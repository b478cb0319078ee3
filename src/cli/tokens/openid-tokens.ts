import { errors, type JWTPayload, jwtVerify } from "jose";
import { AuthenticationError, type Caller, type Role, ROLES } from "../../api/access/caller.js";
import { IssuerKeys, type KeyTimes } from "./issuer-keys.js";
import type { OpenIdSettings } from "./openid-settings.js";

/**
 * Signatures by a key that the issuer alone has. HS256 and its kin would take the issuer's public
 * key for a secret that anybody may sign with (RFC 8725, §2.1, §3.1).
 */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];
/** Kinds of tokens that say who asks; an issuer signs others too, such as those that log out. */
const KINDS = ["jwt", "at+jwt", "application/at+jwt"];
/** How far the clocks of two machines may be apart. */
const CLOCK_SECONDS = 30;
/** OpenID Connect Core 1.0, §2: a subject has at most 255 characters of ASCII. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/u;

/** Whether a token may be an issuer's: three parts, the first of them an object. */
export const isJwt = (token: string): boolean => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/u.test(token);

/** Knows callers by the tokens that an issuer signed for this server (OpenID Connect). */
export class OpenIdTokens {
  private readonly keys: IssuerKeys;

  constructor(
    private readonly settings: OpenIdSettings,
    private readonly now: () => Date = () => new Date(),
    times?: KeyTimes,
  ) {
    this.keys = new IssuerKeys(settings.issuer, times);
  }

  /**
   * Who has a token; undefined where it is not good: another signature, issuer or audience, not yet
   * or no longer valid.
   * @throws AuthenticationError where the keys cannot be had, or the token gives no role.
   */
  async authenticate(token: string): Promise<Caller | undefined> {
    const payload = await this.verify(token);
    if (payload === undefined || !SUBJECT.test(payload.sub ?? "")) return undefined;
    const role = this.roleOf(payload);
    if (role === undefined) throw new AuthenticationError("NO_ROLE");
    return { name: `oidc:${payload.sub}`, role };
  }

  private async verify(token: string): Promise<JWTPayload | undefined> {
    const { issuer, audience } = this.settings;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys.keyOf, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ["sub", "exp"],
        clockTolerance: CLOCK_SECONDS,
        currentDate: this.now(),
      });
      return KINDS.includes((protectedHeader.typ ?? "jwt").toLowerCase()) ? payload : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error instanceof AuthenticationError
        ? error
        : new AuthenticationError("ISSUER_DOWN", error); // keys that nothing can be verified with
    }
  }

  /** The highest of the roles that the claim gives. */
  private roleOf(payload: JWTPayload): Role | undefined {
    const { roleClaim, roles } = this.settings;
    const given = textsOf(claimOf(payload, roleClaim)).map((value) => roles.get(value));
    const all = [...given, roles.get("*")];
    return ROLES.findLast((role) => all.includes(role));
  }
}

/** A claim by its name, which may have dots (https://example.org/roles), else by its path. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split(".").reduce<unknown>((value, key) => propertyOf(value, key), payload);
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** A list of texts, or one text of words, as scopes are. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(/\s+/u);
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
