import { expect, test } from "vitest";
import { apiSuite } from "../support/api-suite.js";
import { sendMalformed } from "../support/send-malformed.js";

const suite = apiSuite();

test("hundreds of malformed requests: no fault of the server's, every body JSON with a code, no leak", async () => {
  const { statuses, faults } = await sendMalformed(suite.database, 400, 20_260_101);
  expect(faults).toEqual([]);
  // what is sent is of many kinds
  for (const status of [200, 400, 404, 408]) expect(statuses.get(status)).toBeGreaterThan(0);
  expect(statuses.size).toBeGreaterThan(5); // which of the rarer ones depends on the schema
});
