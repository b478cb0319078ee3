import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, inject, test } from "vitest";
import { LEIAN, startLeian } from "../support/run-leian.js";

function environment(): Record<string, string> {
  const { uri, username = "", password = "" } = inject("database");
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: process.env["HOME"] ?? "",
    LEIAN_LANG: "en",
    EMBEDDINGS: "off",
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  };
}

test("an assistant that starts leian mcp is answered over its pipes, and ends it by closing them", async () => {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [LEIAN, "mcp"],
    env: environment(),
    stderr: "pipe",
  });
  await client.connect(transport);
  const { tools } = await client.listTools();
  expect(tools).toHaveLength(5);
  const asked = { citations: ["民法典第752条"], basis: ["CITED"] };
  const answer = await client.callTool({ name: "trace_precedents", arguments: asked });
  expect(answer.structuredContent).toMatchObject({
    totalCount: 1,
    precedents: [
      {
        caseId: "case:tj-05",
        applications: [{ basis: "CITED", quote: "《中华人民共和国民法典》第七百五十二条规定" }],
      },
    ],
    corpus: { complete: true },
  });
  const wrong = await client.callTool({ name: "get_case", arguments: { id: "case:nowhere" } });
  expect([wrong.isError, JSON.stringify(wrong.content)]).toEqual([
    true,
    expect.stringContaining("NOT_FOUND"),
  ]);
  const ended = new Promise<void>((resolve) => (client.onclose = resolve));
  await client.close();
  await ended;
});

test("standard output has the protocol alone, and the process ends with its input", async () => {
  const child = startLeian(["mcp"], environment());
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const hello = {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "t", version: "1" },
  };
  const say = (message: object) =>
    child.stdin?.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  say({ id: 1, method: "initialize", params: hello });
  child.stdin?.write("this is no message\n");
  say({ method: "notifications/initialized" });
  say({
    id: 2,
    method: "tools/call",
    params: { name: "get_case", arguments: { id: "case:tj-01" } },
  });
  await expect.poll(() => out.split("\n").length, { timeout: 60_000 }).toBeGreaterThan(2);
  child.stdin?.end();
  expect(await ended).toBe(0);
  const messages = out.trimEnd().split("\n");
  expect(messages.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2]);
});
