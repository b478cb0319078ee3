import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { AuthenticationError, type Caller } from "../../api/access/caller.js";
import { dayInChina } from "../../search/time-in-china.js";
import { hashOf, readTokens, type StoredToken } from "./token-file.js";

/** How long a token that was revoked may still be taken. */
const FRESH_MS = 1000;
/** How exactly the last use is kept. */
const USE_MS = 60_000;

/** Knows callers by the tokens of a file, as the file is from one second to the next. */
export class TokenRegister {
  private held: readonly StoredToken[] = [];
  private hasHeld = false;
  private version = "";
  private readAt = -Infinity;
  private readonly uses = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Who has a token; undefined where it is unknown, revoked or expired.
   * @throws AuthenticationError where the file cannot be read.
   */
  async authenticate(token: string): Promise<Caller | undefined> {
    const now = this.now();
    await this.refresh(now.getTime());
    const sha256 = hashOf(token);
    const found = this.held.find((each) => each.sha256 === sha256);
    if (found === undefined || found.revoked !== undefined) return undefined;
    if (found.expires !== undefined && dayInChina(now) > found.expires) return undefined;
    await this.noteUse(found.sha256, now);
    return { name: found.name, role: found.role };
  }

  /** Whether there has been no token yet; the first one is heeded within a second. */
  async isEmpty(): Promise<boolean> {
    if (this.hasHeld) return false;
    await this.refresh(this.now().getTime());
    this.hasHeld = this.held.length > 0;
    return !this.hasHeld;
  }

  private async refresh(now: number): Promise<void> {
    if (now - this.readAt < FRESH_MS) return;
    const { mtimeMs, size, ino } = await stat(this.file).catch(() => ({
      mtimeMs: 0,
      size: 0,
      ino: 0,
    }));
    const version = `${mtimeMs} ${size} ${ino}`;
    if (version !== this.version)
      this.held = await readTokens(this.file).catch((error: unknown) => {
        throw new AuthenticationError("TOKENS_UNREADABLE", error);
      });
    this.version = version;
    this.readAt = now;
  }

  /** Beside the tokens, so that a server never writes over what a command has just stored. */
  private async noteUse(sha256: string, now: Date): Promise<void> {
    if (now.getTime() - (this.uses.get(sha256) ?? -Infinity) < USE_MS) return;
    this.uses.set(sha256, now.getTime());
    const file = usesFile(this.file);
    const uses = { ...(await readUses(this.file)), [sha256]: now.toISOString() };
    // that it could not be noted keeps nobody out
    await writeFile(`${file}.new`, `${JSON.stringify(uses, null, 2)}\n`, { mode: 0o600 })
      .then(() => rename(`${file}.new`, file))
      .catch(() => {});
  }
}

/** When each token was last used, by its hash. */
export async function readUses(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(usesFile(file), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

function usesFile(file: string): string {
  return `${file}.used`;
}
