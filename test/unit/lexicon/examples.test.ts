import { describe, expect, test } from "vitest";
import { LEXICON } from "../../../src/lexicon/lexicon.js";

// Every row of every table is shown by its own examples; the name of a failure is the row's.
for (const [name, { rows }] of LEXICON.data.tables) {
  describe(name, () => {
    const table = LEXICON.table(name);
    const rowsFound = (text: string) => table.find(text).map((each) => each.row);
    test.each(rows.flatMap((row) => row.example.map((text) => [row.id, text] as const)))(
      "%s: %s",
      (id, text) => {
        expect(rowsFound(text)).toContain(id);
      },
    );
    const refused = rows.flatMap((row) => (row.not ?? []).map((text) => [row.id, text] as const));
    if (refused.length > 0)
      test.each(refused)("%s: not %s", (id, text) => {
        expect(rowsFound(text)).not.toContain(id);
      });
  });
}
