import type { Authenticate } from "../../api/access/caller.js";
import { messages } from "../messages/catalogue.js";
import { CommandError, type Settings } from "../settings.js";
import type { OpenIdSettings } from "./openid-settings.js";
import { readTokens, tokenFile } from "./token-file.js";
import { TokenRegister } from "./token-register.js";

/** What only this machine reaches. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/iu;

/**
 * How the API knows who asks; undefined where everybody is answered. Only loopback is without the
 * user's word, and until the first token is made, which a running server heeds.
 * @throws CommandError where other machines reach the host and there is no token, and where an
 * issuer is named and nobody to be asked.
 */
export async function openAuthentication(
  { auth, openId }: Settings,
  host: string,
  environment: NodeJS.ProcessEnv,
): Promise<Authenticate | undefined> {
  if (auth === "off" && openId !== undefined) throw new CommandError(messages().token.offAndIssuer);
  if (auth === "off") return undefined;
  const file = tokenFile(environment);
  const hasTokens = (await readTokens(file)).length > 0;
  const isClosed = openId !== undefined || auth === "token" || hasTokens;
  if (!isClosed && !LOOPBACK.test(host)) throw new CommandError(messages().token.needed(host));
  const register = new TokenRegister(file);
  const own: Authenticate = (token) => register.authenticate(token);
  if (openId !== undefined) return withIssuer(openId, own);
  return isClosed ? own : Object.assign(own, { asksNobody: () => register.isEmpty() });
}

/** Tokens of an issuer beside our own, which no issuer's look like. */
async function withIssuer(settings: OpenIdSettings, own: Authenticate): Promise<Authenticate> {
  const { isJwt, OpenIdTokens } = await import("./openid-tokens.js"); // its library takes a while
  const issued = new OpenIdTokens(settings);
  return (token) => (isJwt(token) ? issued.authenticate(token) : own(token));
}
