import { expect, test } from "vitest";
import { INSTRUMENT } from "../../../src/graph/model/instrument.js";
import { decode } from "../../../src/graph/model/node-model.js";
import { Row } from "../../../src/graph/row.js";

const known = (more: Readonly<Record<string, unknown>>) =>
  decode(
    INSTRUMENT,
    new Row({ id: "instrument:a", title: "某法", kind: "STATUTE", work: "a", ...more }),
  ).known;

test("an instrument is known by citation only until it has a text, and described unless its record says else", () => {
  expect(known({ known: "CITATION_ONLY" })).toBe("CITATION_ONLY");
  expect(known({ known: "CITATION_ONLY", textHash: "0a" })).toBe("DESCRIBED");
  expect(known({})).toBe("DESCRIBED");
  expect(() => known({ known: "RUMOUR" })).toThrow();
});
