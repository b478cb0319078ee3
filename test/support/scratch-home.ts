import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/**
 * A folder of its own for each test of a file, as LEIAN_HOME: asked for by path while a test runs,
 * gone after it.
 */
export function scratchHome(): () => string {
  let home = "";
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "leian-local-"));
  });
  afterEach(async () => {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => home;
}
