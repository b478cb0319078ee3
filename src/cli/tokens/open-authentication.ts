import type { Authenticate } from "../../api/access/caller.js";
import { messages } from "../messages/catalogue.js";
import { CommandError, type Settings } from "../settings.js";
import { readTokens, tokenFile } from "./token-file.js";
import { TokenRegister } from "./token-register.js";

/** What only this machine reaches. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/iu;

/**
 * How the API knows who asks; undefined where everybody is answered, which only loopback is without
 * the user's word.
 * @throws CommandError where other machines reach the host and there is no token.
 */
export async function openAuthentication(
  { auth }: Settings,
  host: string,
  environment: NodeJS.ProcessEnv,
): Promise<Authenticate | undefined> {
  if (auth === "off") return undefined;
  const file = tokenFile(environment);
  if ((await readTokens(file)).length > 0 || auth === "token") {
    const register = new TokenRegister(file);
    return (token) => register.authenticate(token);
  }
  if (!LOOPBACK.test(host)) throw new CommandError(messages().token.needed(host));
  return undefined;
}
