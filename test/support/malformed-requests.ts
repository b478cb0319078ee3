import type { GraphQLSchema } from "graphql";
import { generateOperation } from "./generate-operation.js";
import type { Random } from "./random.js";

/** A request as bytes, and how it was made. */
export interface MalformedRequest {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Texts that break what is careless with them, where a request is put together. */
const SCRAPS = [
  "",
  "\0",
  "%",
  "%c0%ae",
  "%00",
  "../../etc/passwd",
  "..%2f..%2fpackage.json",
  "{",
  "}}",
  '"',
  "\\",
  "\ufeff",
  "\ud83d\ude9a",
  "__proto__",
  "constructor",
  "null",
  "-1e999",
  "a".repeat(3000),
  "甲",
  "${x}",
  "'}) DETACH DELETE n //",
];
const METHODS = ["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "get", "X"];
const PATHS = [
  "/graphql",
  "/graphql/",
  "/graphql?query",
  "/graphql?query={__typename}",
  "/graphiql",
  "/graphiql/",
  "/graphiql/index.html",
  "/graphiql/examples.json",
  "/healthz",
  "/readyz",
  "/",
  "//",
  "*",
  "http://other.example/graphql",
  "/nothing",
];
const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  [
    "host",
    ["localhost", "127.0.0.1:1", "[::1]", "other.example", "a b", "[", "", "localhost:99999"],
  ],
  ["origin", ["http://localhost", "null", "http://other.example", "x", ""]],
  [
    "content-type",
    [
      "application/json",
      "application/json; charset=utf-16",
      "text/plain",
      "application/graphql",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "x/",
      ";",
      "",
    ],
  ],
  [
    "accept",
    ["*/*", "application/graphql-response+json", "text/html", "x", ";q=", "application/json;q=2"],
  ],
  ["content-encoding", ["gzip", "br", "x"]],
  ["expect", ["100-continue", "x"]],
  ["transfer-encoding", ["chunked", "gzip, chunked", "x"]],
  ["range", ["bytes=0-", "bytes=5-1", "x"]],
  ["if-modified-since", ["x"]],
  ["apollo-require-preflight", ["1"]],
  ["x-request-id", ["mine"]],
  ["x-forwarded-host", ["other.example"]],
  ["content-length", ["0", "1", "-1", "99", "1e3", "x"]],
  ["upgrade", ["websocket", "h2c"]],
  ["cookie", ["a=b"]],
];

const MAKERS: Readonly<Record<string, (schema: GraphQLSchema, random: Random) => Buffer>> = {
  "damaged body": (schema, random) => post(damaged(Buffer.from(body(schema, random)), random)),
  "odd JSON": (schema, random) => post(Buffer.from(oddJson(schema, random))),
  "odd document": (_schema, random) =>
    post(Buffer.from(JSON.stringify({ query: oddDocument(random) }))),
  "odd headers": (schema, random) => oddHeaders(Buffer.from(body(schema, random)), random),
  "odd URL": (schema, random) => oddUrl(schema, random),
  "damaged request": (schema, random) => damaged(post(Buffer.from(body(schema, random))), random),
  garbage: (_schema, random) => bytesOf(random, 1 + random.below(200)),
};

/** A request that some client, careless or hostile, might send; few of them are right by chance. */
export function malformedRequest(schema: GraphQLSchema, random: Random): MalformedRequest {
  const kind = random.pick(Object.keys(MAKERS));
  const make = MAKERS[kind];
  if (make === undefined) throw new RangeError(kind);
  return { kind, bytes: make(schema, random) };
}

function body(schema: GraphQLSchema, random: Random): string {
  const field = random.pick(Object.keys(schema.getQueryType()?.getFields() ?? {}));
  const { query, variables, operationName } = generateOperation(schema, field, random);
  return JSON.stringify({ query, variables, operationName });
}

function post(content: Buffer): Buffer {
  return requestOf(
    "POST /graphql HTTP/1.1",
    [
      ["host", "localhost"],
      ["connection", "close"],
      ["content-type", "application/json"],
      ["content-length", String(content.length)],
    ],
    content,
  );
}

function requestOf(
  line: string,
  headers: readonly (readonly [string, string])[],
  content: Buffer,
): Buffer {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`${line}\r\n${head}\r\n`), content]);
}

function bytesOf(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

/** The same bytes with some cut out, doubled, changed or put in. */
function damaged(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.below(20));
    const [before, part, after] = [
      result.subarray(0, at),
      result.subarray(at, end),
      result.subarray(end),
    ];
    const between = random.pick([
      Buffer.alloc(0),
      Buffer.concat([part, part]),
      Buffer.concat([part, bytesOf(random, 1 + random.below(3))]),
      Buffer.concat([part, Buffer.from(random.pick(SCRAPS))]),
    ]);
    result = Buffer.concat([before, between, after]);
  }
  return result;
}

/** A body that is JSON, or nearly, and no request of GraphQL. */
function oddJson(schema: GraphQLSchema, random: Random): string {
  const value = (): unknown =>
    random.pick([
      null,
      true,
      0,
      -1,
      1e21,
      "",
      "{",
      [],
      {},
      [[]],
      { a: 1 },
      [null],
      random.pick(SCRAPS),
    ]);
  const { query, variables } = JSON.parse(body(schema, random)) as Record<string, unknown>;
  const whole = { query, variables, operationName: undefined, extensions: undefined };
  return random.pick([
    () => JSON.stringify(value()),
    () => JSON.stringify({ ...whole, [random.pick(Object.keys(whole))]: value() }),
    () => JSON.stringify([whole, whole]),
    () =>
      JSON.stringify({
        query,
        variables: { ...(variables as object), [random.pick(SCRAPS)]: value() },
      }),
    () =>
      JSON.stringify({
        query,
        variables: Object.fromEntries(keysOf(variables).map((key) => [key, value()])),
      }),
    () => JSON.stringify({ query, extensions: { persistedQuery: value() } }),
    () => `{"query":${"[".repeat(4000)}`,
    () => `{"query":"{__typename}","variables":${"[".repeat(4000)}${"]".repeat(4000)}}`,
    () => `{"query":"{__typename}","__proto__":{"x":1}}`,
    () => `{"query":"{__typename}","query":${JSON.stringify(value())}}`,
    () => `\ufeff${JSON.stringify(whole)}`,
    () => `{"query":"{__typename}","variables":{"x":1e999}}`,
  ])();
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

/** A document that is heavy, endless or wrong. */
function oddDocument(random: Random): string {
  const many = 1 + random.below(60);
  const chain = (spread: string) =>
    Array.from(
      { length: many },
      (_, index) =>
        `fragment F${index} on Court { id ${spread.replaceAll("N", String(index + 1))} }`,
    ).join(" ");
  return random.pick([
    `{ courts { nodes { ...F0 } } } ${chain("...FN ...FN")} fragment F${many} on Court { id }`,
    `{ courts { nodes { ...F0 } } } ${chain("supervisedBy { ...FN }")}`,
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    `{ ${"a: __typename ".repeat(many * 10)} }`,
    `{ ${Array.from({ length: many }, (_, index) => `a${index}: __typename`).join(" ")} }`,
    `{ __typename ${"@include(if: true) ".repeat(many)} }`,
    `query(${Array.from({ length: many }, (_, index) => `$v${index}: Int`).join(" ")}) { __typename }`,
    "{".repeat(many),
    `{ case(id: ${'"'.repeat(many)}) { id } }`,
    `{ case(id: "${random.pick(SCRAPS)}") { id } }`,
    `{ cases(first: ${random.pick(["-1", "1e99", "99999999999", "null", "[]", '"1"'])}) { totalCount } }`,
    `subscription { x }`,
    `mutation { x }`,
    `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
    `query A { __typename } query A { __typename }`,
    `# ${random.pick(SCRAPS)}`,
    random.pick(SCRAPS),
  ]);
}

function oddHeaders(content: Buffer, random: Random): Buffer {
  const headers = new Map([
    ["host", "localhost"],
    ["connection", "close"],
    ["content-type", "application/json"],
    ["content-length", String(content.length)],
  ]);
  for (let count = 1 + random.below(3); count > 0; count--) {
    const [name, values] = random.pick(HEADERS);
    if (random.chance(0.15)) headers.delete(name);
    else headers.set(name, random.chance(0.15) ? random.pick(SCRAPS) : random.pick(values));
  }
  const line = `${random.chance(0.7) ? "POST" : random.pick(METHODS)} /graphql HTTP/1.1`;
  return requestOf(line, [...headers], content);
}

function oddUrl(schema: GraphQLSchema, random: Random): Buffer {
  const { query, variables } = JSON.parse(body(schema, random)) as Record<string, unknown>;
  const asked = `/graphql?query=${encodeURIComponent(String(query))}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const path = random.chance(0.4) ? asked : random.pick(PATHS);
  const at = random.below(path.length + 1);
  const scrap = random.pick(SCRAPS).replace(/[^!-~]/gu, "");
  const odd = random.chance(0.5) ? path : path.slice(0, at) + scrap + path.slice(at);
  const headers: [string, string][] = [
    ["host", "localhost"],
    ["connection", "close"],
    ...(random.chance(0.7) ? [["apollo-require-preflight", "1"] as [string, string]] : []),
    ...(random.chance(0.2) ? [["accept", "text/html"] as [string, string]] : []),
  ];
  const method = random.chance(0.7) ? "GET" : random.pick(METHODS);
  return requestOf(`${method} ${odd} HTTP/1.1`, headers, Buffer.alloc(0));
}
