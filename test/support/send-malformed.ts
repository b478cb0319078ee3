import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { ERROR_CODES } from "../../src/api/errors/error-codes.js";
import { buildApiSchema } from "../../src/api/schema/build-schema.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, EXAMPLES } from "./api.js";
import { type MalformedRequest, malformedRequest } from "./malformed-requests.js";
import { Random } from "./random.js";

const AT_ONCE = 8;

/** What came of many requests; the lists hold those that were answered as none may be. */
export interface Outcome {
  readonly statuses: ReadonlyMap<number, number>;
  readonly faults: readonly string[];
}

/**
 * Sends malformed requests to a server of the product over sockets, and judges every answer: no
 * fault of the server's, a body in JSON with a code, nothing internal in it.
 */
export async function sendMalformed(
  database: Database,
  count: number,
  seed: number,
): Promise<Outcome> {
  const lines: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), "leian-web-"));
  for (const name of ["graphiql", "assets", ".vite"]) await mkdir(join(folder, name));
  await writeFile(join(folder, ".vite/manifest.json"), "{}");
  for (const name of ["index.html", "graphiql/index.html"])
    await writeFile(join(folder, name), "<!doctype html><title>x</title>");
  const schema = await buildApiSchema();
  const app = await createTestApi(database, {
    explorer: { folder, examples: EXAMPLES },
    limits: {
      headersMs: 500,
      requestMs: 800,
      searches: { atOnce: 4, waiting: 100, waitMs: 60_000 }, // a full queue is no fault of a request
    },
    logger: pino({ level: "warn" }, { write: (line: string) => lines.push(line) }),
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const random = new Random(seed);
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  let left = count;
  const work = async () => {
    while (left-- > 0) {
      const request = malformedRequest(schema, random);
      const answer = await exchange(port, request.bytes);
      const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const fault = faultOf(request, status, answer);
      if (fault !== undefined)
        faults.push(`${fault} | ${shown(request)} | ${answer.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await app.close();
  await rm(folder, { recursive: true });
  return {
    statuses,
    faults: [...faults, ...lines.filter((line) => line.includes("internal error"))],
  };
}

/** What must not be in an answer: the words and places of what it is made of. */
const INTERNAL =
  /node_modules|[/]work[/]|[/]src[/]|\bat \S+ \(|FST_|HPE_|ERR_|Neo\.|bolt:|statusCode|stacktrace/u;

function faultOf(request: MalformedRequest, status: number, answer: string): string | undefined {
  if (status === 0) return "no answer";
  const end = answer.indexOf("\r\n\r\n");
  const [head, body] = [answer.slice(0, end).toLowerCase(), answer.slice(end + 4)];
  // what /readyz is asked for: on a busy machine the database may be late once
  if (status === 503 && body.startsWith('{"status":"not ready"')) return undefined;
  if (status >= 500) return "a fault of the server's";
  if (!/\r\nx-request-id: /u.test(head)) return "no id";
  if (!head.includes("\r\nx-content-type-options: nosniff")) return "may be sniffed";
  if (status < 400 && !head.includes("json")) return undefined; // a redirect, a page
  if (request.bytes.subarray(0, 5).toString() === "HEAD ") return undefined;
  return faultOfBody(status, body);
}

function faultOfBody(status: number, body: string): string | undefined {
  if (status === 304 || status === 100) return undefined;
  let answer: { errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    answer = JSON.parse(body) as typeof answer;
  } catch {
    return "no JSON";
  }
  if (status >= 400 && answer.errors === undefined) return "no errors";
  for (const { message, extensions } of answer.errors ?? []) {
    if (!ERROR_CODES.some((code) => code === extensions?.code)) return "no code";
    if (extensions?.code === "INTERNAL_SERVER_ERROR") return "a fault of the server's";
    if (INTERNAL.test(message)) return "leaks";
  }
  return undefined;
}

const shown = ({ kind, bytes }: MalformedRequest) =>
  `${kind}: ${JSON.stringify(bytes.toString("latin1").slice(0, 600))}`;

const CONTINUE = /^HTTP\/1\.1 1\d\d [^]*?\r\n\r\n/u;

/** Sends bytes, and gives all that comes back for the first request in them. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      const received = Buffer.concat(chunks);
      resolve(firstResponse(received) ?? received.toString().replace(CONTINUE, ""));
    };
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      if (firstResponse(Buffer.concat(chunks)) !== undefined) finish();
    });
    socket.on("error", finish);
    socket.on("close", finish);
    socket.write(bytes);
  });
}

/** The first response that is there in full and is the last for its request. */
function firstResponse(received: Buffer): string | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = received.subarray(0, end).toString();
  if (/^HTTP\/1\.1 1\d\d/u.test(head)) return firstResponse(received.subarray(end + 4));
  const length = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1] ?? NaN);
  return received.length >= end + 4 + length
    ? received.subarray(0, end + 4 + length).toString()
    : undefined;
}
