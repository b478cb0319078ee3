import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Role, ROLES } from "../../api/access/caller.js";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";

const tokens = z.object({
  tokens: z.array(
    z.object({
      name: z.string(),
      role: z.enum(ROLES),
      /** Of the token itself, which is kept nowhere. */
      sha256: z.string().regex(/^[\da-f]{64}$/u),
      created: z.string(),
      /** The last day, in China, on which it is good. */
      expires: z.string().optional(),
      revoked: z.string().optional(),
    }),
  ),
});

/** What the system says where there is no file, or no folder to hold one. */
const NO_SUCH_FILE = new Set(["ENOENT", "ENOTDIR"]);

/** A token as it is stored. */
export type StoredToken = z.infer<typeof tokens>["tokens"][number];

/** Where the tokens are: LEIAN_TOKENS, else tokens.json in LEIAN_HOME. */
export function tokenFile(environment: NodeJS.ProcessEnv): string {
  const { LEIAN_TOKENS: named = "", LEIAN_HOME: home = "" } = environment;
  return named === "" ? join(home === "" ? ".leian" : home, "tokens.json") : named;
}

/**
 * The tokens of a file; none where there is no file.
 * @throws CommandError where it cannot be read: that must not open what it closes.
 */
export async function readTokens(file: string): Promise<readonly StoredToken[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (NO_SUCH_FILE.has((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw new CommandError(messages().token.unreadable(file));
  }
  try {
    return tokens.parse(JSON.parse(text)).tokens;
  } catch {
    throw new CommandError(messages().token.unreadable(file));
  }
}

/** A token as it is shown once, when it is made. */
export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expires: string | undefined;
}

/**
 * Makes a token and stores its hash.
 * @returns the token, which is never shown again.
 * @throws CommandError where one of this name is in use.
 */
export async function createToken(
  file: string,
  { name, role, expires }: NewToken,
  now: Date,
): Promise<string> {
  const held = await readTokens(file);
  if (held.some((each) => each.name === name && each.revoked === undefined))
    throw new CommandError(messages().token.exists(name));
  const token = `leian_${randomBytes(32).toString("base64url")}`;
  const created = now.toISOString();
  const stored = { name, role, sha256: hashOf(token), created, ...(expires && { expires }) };
  await writeTokens(file, [...held, stored]);
  return token;
}

/** @throws CommandError where no token of this name is in use. */
export async function revokeToken(file: string, name: string, now: Date): Promise<void> {
  const held = await readTokens(file);
  const isMeant = (each: StoredToken) => each.name === name && each.revoked === undefined;
  if (!held.some(isMeant)) throw new CommandError(messages().token.absent(name));
  const revoked = now.toISOString();
  await writeTokens(
    file,
    held.map((each) => (isMeant(each) ? { ...each, revoked } : each)),
  );
}

/** What the file keeps of a token: its SHA-256 in hexadecimal digits. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** In one step, so that no server reads half of it; for the user's eyes alone. */
async function writeTokens(file: string, held: readonly StoredToken[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify({ tokens: held }, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
