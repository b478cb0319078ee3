import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Neo4j's own first user. */
export const USERNAME = "neo4j";

const OWNER_ONLY = 0o600;
const ITERATIONS = 1024; // those of Neo4j's own commands

/**
 * The password of a data folder's server; undefined where it has none yet. It is in a file that
 * the user alone can read.
 */
export async function readPassword(folder: string): Promise<string | undefined> {
  const file = passwordFile(folder);
  const text = await readFile(file, "utf8").catch(() => "");
  if (text.trim() === "") return undefined;
  await chmod(file, OWNER_ONLY); // a copy of the folder may have lost it
  return text.trim();
}

/**
 * The password of a data folder's server, made by chance the first time, where Neo4j will find it
 * when it starts.
 * @param home Neo4j's home inside the folder.
 */
export async function ensurePassword(folder: string, home: string): Promise<string> {
  const held = await readPassword(folder);
  if (held !== undefined) return held;
  await forgetUsers(home);
  const password = randomBytes(32).toString("base64url");
  await setPassword(folder, home, password);
  return password;
}

async function setPassword(folder: string, home: string, password: string): Promise<void> {
  await mkdir(join(home, "data", "dbms"), { recursive: true });
  // First what Neo4j reads: a start that breaks off between the two begins anew.
  await writeFile(join(home, "data", "dbms", "auth.ini"), initialUser(password), {
    mode: OWNER_ONLY,
  });
  await writeFile(passwordFile(folder), `${password}\n`, { mode: OWNER_ONLY });
}

/**
 * Gives another data folder the password of this one, so that its data may take the place of the
 * data here.
 */
export async function sharePassword(folder: string, other: string, home: string): Promise<void> {
  const password = await ensurePassword(folder, join(folder, "neo4j"));
  await setPassword(other, home, password);
}

/**
 * Removes the database in which Neo4j keeps its users, whose password nobody knows any more; it
 * makes it anew. Nothing of the graph is in it.
 */
async function forgetUsers(home: string): Promise<void> {
  for (const part of ["databases", "transactions"])
    await rm(join(home, "data", part, "system"), { recursive: true, force: true });
}

/** The user with a password, in the form of `neo4j-admin dbms set-initial-password`. */
function initialUser(password: string): string {
  const salt = randomBytes(32);
  let hash = createHash("sha256").update(salt).update(password).digest();
  for (let round = 1; round < ITERATIONS; round++)
    hash = createHash("sha256").update(hash).digest();
  return `${USERNAME}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${ITERATIONS}:\n`;
}

function passwordFile(folder: string): string {
  return join(folder, "neo4j-password");
}
