import { expect, test } from "vitest";
import { apiSuite } from "../support/api-suite.js";
import { sendMalformed } from "../support/send-malformed.js";

const suite = apiSuite();

test("ten thousand malformed requests: no fault of the server's, every body JSON with a code, no leak", async () => {
  const { statuses, faults } = await sendMalformed(suite.database, 10_000, 20_260_102);
  console.log("statuses", Object.fromEntries([...statuses].sort()));
  expect(faults).toEqual([]);
}, 600_000);
