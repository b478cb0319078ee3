import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ERROR_CODES } from "../../src/api/errors/error-codes.js";
import { buildApiSchema } from "../../src/api/schema/build-schema.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "../support/api.js";
import { MARKED_NUMBER } from "../support/argument-values.js";
import { suiteDatabase } from "../support/clean-database.js";
import { generateOperation, type GeneratedOperation } from "../support/generate-operation.js";
import { Random } from "../support/random.js";

const SEED = 20_260_101;
const OPERATIONS = 1000;
const AT_ONCE = 4;

const lines: string[] = [];
let database: Database;
let app: FastifyInstance;
let schema: GraphQLSchema;
beforeAll(async () => {
  database = suiteDatabase();
  schema = await buildApiSchema();
  app = await createTestApi(database, {
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Answered {
  readonly operation: GeneratedOperation;
  readonly status: number;
  readonly codes: readonly string[];
}

async function answer(operation: GeneratedOperation): Promise<Answered> {
  const { query, variables, operationName } = operation;
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query, variables, operationName },
  });
  const { errors = [] } = JSON.parse(response.body) as {
    errors?: { extensions: { code: string } }[];
  };
  return {
    operation,
    status: response.statusCode,
    codes: errors.map((each) => each.extensions.code),
  };
}

/**
 * Every text of four characters or more that a client sent as a value; a number alone may stand in
 * a log by chance.
 */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return value.trim().length >= 4 && /\D/u.test(value.trim()) ? [value.trim()] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A log names our own codes: COST, a kind of sum, stands in QUERY_TOO_COSTLY. */
function withoutErrorCodes(log: string): string {
  return ERROR_CODES.reduce((text, code) => text.replaceAll(code, ""), log);
}

test("a thousand operations, valid and nearly valid: each is answered, none is a fault of ours, and the log has no value of any", async () => {
  const random = new Random(SEED);
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const operations = Array.from({ length: OPERATIONS }, (_, index) =>
    generateOperation(schema, fields[index % fields.length] ?? "", random),
  );
  const answers: Answered[] = [];
  const waiting = [...operations];
  const ask = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      answers.push(await answer(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));

  const faults = answers.filter(
    ({ status, codes }) => status >= 500 || codes.some((code) => code === "INTERNAL_SERVER_ERROR"),
  );
  expect(faults.map(({ operation }) => JSON.stringify(operation).slice(0, 600))).toEqual([]);
  expect(
    answers
      .flatMap(({ codes }) => codes)
      .filter((code) => !(ERROR_CODES as readonly string[]).includes(code)),
  ).toEqual([]);

  const log = withoutErrorCodes(lines.join("\n"));
  const sent = [...new Set(operations.flatMap(({ variables }) => textsIn(variables)))];
  expect(
    sent.filter((text) => log.includes(text) || log.includes(JSON.stringify(text).slice(1, -1))),
  ).toEqual([]);
  expect(log).not.toContain(String(MARKED_NUMBER));

  // The operations are what they should be: every field is answered, and much is refused in either
  // way.
  const answered = new Set(
    answers.filter(({ codes }) => codes.length === 0).map(({ operation }) => operation.field),
  );
  const ofNoWatch = "watchNews"; // the seeds have none: leian watch add makes them
  expect(fields.filter((field) => !answered.has(field) && field !== ofNoWatch)).toEqual([]);
  const share = (code: string) =>
    answers.filter(({ codes }) => codes.includes(code)).length / OPERATIONS;
  expect({
    invalid: share("GRAPHQL_VALIDATION_FAILED") > 0.05,
    input: share("BAD_USER_INPUT") > 0.1,
  }).toEqual({
    invalid: true,
    input: true,
  });
});
