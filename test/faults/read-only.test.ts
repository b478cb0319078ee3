import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import type { DatabaseError } from "../../src/graph/database-error.js";
import { statement } from "../../src/graph/statement.js";
import { cleanDatabase } from "../support/clean-database.js";
import { products } from "../support/product.js";
import { runLeian } from "../support/run-leian.js";

const start = products();
let database: Database;
beforeAll(async () => {
  database = await cleanDatabase();
});
afterAll(() => database.close());

test("no write statement of the product's is carried out where the API reads", async () => {
  const names = readdirSync(new URL("../../cypher/write/", import.meta.url)).map(
    (file) => `write/${file.replace(/\.cypher$/u, "")}`,
  );
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const parameters = [...statement(name).matchAll(/\$(\w+)/gu)].map((found) => found[1]!);
      const given = Object.fromEntries(parameters.map((parameter) => [parameter, []]));
      const outcome = await database.read(name, given).then(
        () => "carried out",
        (error: unknown) => (error as DatabaseError).fault,
      );
      return [name, outcome];
    }),
  );
  expect(outcomes.length).toBeGreaterThan(100);
  expect(outcomes.filter(([, outcome]) => outcome !== "forbidden")).toEqual([]);
}, 400_000);

const own = () => {
  const { uri, username, password } = inject("database");
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
};

test("the start tries a write where the API reads, and says that it was refused; so does leian doctor", async () => {
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = own();
  const reader = { NEO4J_READER_USERNAME: username, NEO4J_READER_PASSWORD: password };
  const leian = start({ ...own(), ...reader });
  await leian.listening();
  await leian.ready(60_000);
  await leian.says("the database refused the write that was tried where it reads", 60_000);
  expect((await leian.ask("{ graphInfo { database } }")).status).toBe(200);
  const doctor = await runLeian(["doctor", "--json"], { ...own(), ...reader });
  expect(JSON.parse(doctor.stdout)).toMatchObject({ readOnly: true });
});

test("a user for reading whom the database does not let in ends the start with a sentence", async () => {
  const reader = { NEO4J_READER_USERNAME: "reader", NEO4J_READER_PASSWORD: "wrong-password" };
  const leian = start({ ...own(), ...reader });
  expect(await leian.ended).toBe(1);
  expect(leian.stderr).toContain(
    "does not let the user in whom the API reads with: check NEO4J_READER_USERNAME",
  );
  expect(leian.stderr).not.toContain("wrong-password");
});
