import { connect } from "node:net";
import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startLeian } from "../support/run-leian.js";

/** The product as a user starts it: what answers is not put together by a test. */
let leian: ChildProcess;
let home: string;
let port: number;
let log = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "leian-transport-"));
  leian = startLeian(["start", "--port", "0", "--no-seed"], {
    LEIAN_HOME: home,
    LEIAN_ALLOWED_HOSTS: "leian.example.org",
    EMBEDDINGS: "off",
  });
  leian.stdout!.on("data", (chunk: Buffer) => (log += chunk.toString()));
  port = await new Promise<number>((resolve, reject) => {
    let said = "";
    leian.stderr!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /answers at http:\/\/127\.0\.0\.1:(\d+)\//u.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    leian.on("close", () => reject(new Error(said)));
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => leian.on("close", resolve));
  leian.kill("SIGTERM");
  await ended;
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

interface Response {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends bytes as they are, and reads until the server closes. */
function send(bytes: string | Buffer): Promise<Response> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => {
      const text = Buffer.concat(chunks).toString();
      const at = text.indexOf("\r\n\r\n");
      const headers = text.slice(0, at).toLowerCase();
      resolve({ status: Number(text.slice(9, 12)), headers, body: text.slice(at + 4) });
    });
    socket.write(bytes);
  });
}

const request = (line: string, headers: readonly string[] = [], body = "") =>
  [
    `${line} HTTP/1.1`,
    ...(headers.some((each) => each.startsWith("host:")) ? [] : ["host: localhost"]),
    "connection: close",
    ...headers,
    "",
    body,
  ].join("\r\n");
const post = (body: string, headers: readonly string[] = []) =>
  request(
    "POST /graphql",
    ["content-type: application/json", `content-length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );

/** The framework's, the parser's and the system's own words. */
const FOREIGN = /FST_|ERR_|HPE_|statusCode|fastify|node_modules|\bat \S+ \(|[/]work[/]/iu;

describe("the product as it is started answers every fault of transport in its own form", () => {
  test.each<[string, string | Buffer, number]>([
    ["a body that is no JSON", post("{bad"), 400],
    ["no body", post(""), 400],
    [
      "a body that would change prototypes",
      post('{"__proto__":{"x":1},"query":"{__typename}"}'),
      400,
    ],
    ["another kind of body", post("<a/>", ["content-type: application/xml"]), 400],
    ["a body in an unknown coding", post("{}", ["content-encoding: gzip"]), 400],
    ["a body that is too large", post(`"${"x".repeat(110_000)}"`), 413],
    ["a host that is none", request("GET /graphql?query={__typename}", ["host: a b"]), 400],
    ["two hosts", request("GET /healthz", ["host: localhost", "host: localhost"]), 400],
    ["no host", "GET /graphql HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
    ["a foreign host", request("GET /", ["host: rebound.example"]), 421],
    ["a foreign page", request("GET /", ["origin: http://rebound.example"]), 403],
    ["a path that cannot be decoded", request("GET /graphiql/%c0%ae"), 400],
    ["another one", request("GET /%"), 400],
    ["a path where nothing is", request("GET /graphiql/nothing"), 404],
    ["a path that leads outside", request("GET /graphiql/%2e%2e/%2e%2e/package.json"), 404],
    ["one out of the assets", request("GET /assets/%2e%2e/%2e%2e/package.json"), 400],
    ["a method that is not answered", request("DELETE /graphql"), 404],
    ["a method that is none", request("BLAH /graphql"), 400],
    ["another protocol", "\x16\x03\x01\x02\x00", 400],
    ["a header that is too large", request("GET /", [`x: ${"a".repeat(20_000)}`]), 431],
    ["two lengths", post("{}", ["transfer-encoding: chunked"]), 400],
    ["an expectation", post("{}", ["expect: 200-ok"]), 417],
    ["a tunnel", request("CONNECT localhost:80"), 405],
  ])("%s", async (_name, bytes, status) => {
    const response = await send(bytes);
    expect([response.status, JSON.parse(response.body)]).toEqual([
      status,
      {
        errors: [{ message: expect.any(String) as string, extensions: { code: "BAD_REQUEST" } }],
      },
    ]);
    expect(response.headers).toMatch(/\r\nx-request-id: [\da-f-]{36}\r\n/u);
    expect(response.headers).toContain("\r\nx-content-type-options: nosniff");
    expect(response.body).not.toMatch(FOREIGN);
  });

  test("and a question, also by the name that it was given", async () => {
    for (const headers of [[], ["host: leian.example.org"]]) {
      const response = await send(post('{"query":"{ __typename }"}', headers));
      expect([response.status, response.body.trim()]).toEqual([
        200,
        '{"data":{"__typename":"Query"}}',
      ]);
      const id = /x-request-id: (\S+)/u.exec(response.headers)?.[1] ?? "none";
      // the answer may be here before the line of the log is
      await vi.waitFor(() => expect(log).toContain(`"reqId":"${id}"`), 10_000);
    }
  });
});
