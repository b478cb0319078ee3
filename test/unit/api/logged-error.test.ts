import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { loggedError } from "../../../src/api/errors/logged-error.js";
import { DatabaseError } from "../../../src/graph/database-error.js";

/** Facts of a case, with lines that look like a stack's. */
const SECRET = "梁某某的病历\n    at 梁某某 (家中)";

function thrown(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}

test.each<[string, unknown, object]>([
  [
    "an error that quotes what it could not read",
    thrown(() => JSON.parse(SECRET)),
    { type: "SyntaxError" },
  ],
  [
    "an error with what a client sent as a property",
    Object.assign(new TypeError("x"), { value: SECRET, code: SECRET }),
    { type: "TypeError" },
  ],
  [
    "an error of the database",
    new DatabaseError(
      "internal",
      Object.assign(new Error(SECRET), { code: "Neo.ClientError.Statement.TypeError" }),
    ),
    {
      type: "DatabaseError",
      code: "internal",
      cause: { type: "Error", code: "Neo.ClientError.Statement.TypeError" },
    },
  ],
  [
    "an error of GraphQL around another",
    new GraphQLError(SECRET, {
      originalError: new RangeError(SECRET),
      extensions: { value: SECRET },
    }),
    { type: "GraphQLError", cause: { type: "RangeError" } },
  ],
  ["what is no error at all", SECRET, { type: "string", frames: [] }],
])("the log keeps kind, code and place of %s, and none of its words", (_name, error, kept) => {
  const logged = loggedError(error);
  expect(logged).toMatchObject(kept);
  expect(JSON.stringify(logged)).not.toMatch(/梁某某|病历/u);
  if (error instanceof Error) expect(logged.frames.join("\n")).toContain("logged-error.test.ts");
});

test("an error that is its own cause is logged to a depth", () => {
  const error = new Error("round");
  error.cause = error;
  expect(JSON.stringify(loggedError(error)).match(/"type":"Error"/gu)).toHaveLength(5);
});
