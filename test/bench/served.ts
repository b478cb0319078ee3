import { setTimeout as sleep } from "node:timers/promises";
import type { LocalServer } from "../../src/local/server.js";
import { runLeian, startLeian } from "../support/run-leian.js";

const PATIENCE_MS = 300_000;

/**
 * Starts the built product as a process of its own over a database, loads the seeds into it, and
 * ends it after some work.
 * @param work is given its address.
 */
export async function withProduct(
  { uri, username, password }: LocalServer,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const environment = {
    ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    EMBEDDINGS: process.env["EMBEDDINGS"] ?? "off",
  };
  const seeded = await runLeian(["seed"], environment);
  if (seeded.code !== 0) throw new Error(seeded.stderr);
  const child = startLeian(["start", "--port", "0", "--no-seed"], environment);
  const ended = new Promise((done) => child.on("close", done));
  let output = "";
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stdout?.resume();
  try {
    const url = await ready(() => /Listening at (http:\/\/[\d.:]+)/u.exec(output)?.[1]);
    await work(url);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function ready(address: () => string | undefined): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const url = address();
    if (url !== undefined && (await fetch(`${url}/readyz`)).ok) return url;
    await sleep(200);
  }
  throw new Error("the product did not become ready");
}
