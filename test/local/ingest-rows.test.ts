import { join } from "node:path";
import { expect, test } from "vitest";
import { writeJudgments } from "../support/judgment-files.js";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

test("leian ingest reads collections row by row, without a database", async () => {
  // of the third row a column is missing
  await writeJudgments(home(), "a.csv", 4, (fields, index) =>
    index === 2 ? fields.slice(1) : fields,
  );
  const { code, stdout, stderr } = await runLeian(
    ["ingest", "a.csv"],
    { LEIAN_HOME: join(home(), "none") },
    undefined,
    home(),
  );
  expect(code).toBe(0);
  const records = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toHaveLength(3);
  for (const record of records)
    expect(record).toMatchObject({
      completeness: "FULL",
      outcome: expect.stringMatching(/^(?:PLAINTIFF_WINS|DISMISSED)$/u) as string,
      provisions: expect.arrayContaining([
        expect.objectContaining({ basis: "CITED" }),
      ]) as unknown[],
    });
  expect(stderr).toContain("a.csv:4: expected 15 columns as in the header, not 14");
  expect(stderr).toContain("a.csv: 3 cases from its rows, 1 places that could not be read");
}, 600_000);
