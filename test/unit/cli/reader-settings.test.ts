import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/cli/settings.js";

const URI = { NEO4J_URI: "bolt://127.0.0.1:7687", NEO4J_USERNAME: "neo4j" };
const READER = { NEO4J_READER_USERNAME: "reader", NEO4J_READER_PASSWORD: "secret-password" };

describe("the user whom the API reads as", () => {
  test("is named by name and password, beside the one who loads", () => {
    expect(readSettings({ ...URI, ...READER }).neo4j).toMatchObject({
      username: "neo4j",
      reader: { username: "reader", password: "secret-password" },
    });
  });

  test("is the one who loads where none is named", () => {
    expect(readSettings(URI).neo4j).not.toHaveProperty("reader");
  });

  test.each([
    ["without its password", { ...URI, NEO4J_READER_USERNAME: "reader" }],
    ["without its name", { ...URI, NEO4J_READER_PASSWORD: "secret-password" }],
    ["for the managed server, which knows no such user", READER],
  ])("%s is refused in a sentence that holds no secret", (_how, environment) => {
    const reading = () => readSettings(environment);
    expect(reading).toThrow(/NEO4J_READER_PASSWORD go together, and with NEO4J_URI/u);
    expect(reading).not.toThrow(/secret/u);
  });
});
