import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { CaseRecord } from "../../../../src/domain/case-record.js";
import { extractRecord } from "../../../../src/ingest/extract/extract-record.js";
import type { ExtractionPorts } from "../../../../src/ingest/extract/ports.js";
import { splitCases } from "../../../../src/ingest/structure/split-cases.js";
import { plainPorts } from "./plain-ports.js";

/** The document from which the 36 edited records were made; it is no part of this repository. */
const DOCUMENT = "../shared/seeds/002_95f9d46ddfe2cfe5.txt";

describe.skipIf(!existsSync(DOCUMENT))(
  `the edited records and ${DOCUMENT} (skipped where it is absent)`,
  () => {
    const edited = readdirSync("seeds/cases", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => parse(readFileSync(`seeds/cases/${file}`, "utf8")) as CaseRecord);
    const read = existsSync(DOCUMENT)
      ? splitCases(readFileSync(DOCUMENT, "utf8"))
          .flatMap((release) => release.cases)
          .flatMap((printed) => {
            const record = edited.find((each) => each.title === printed.title);
            return record === undefined || printed.titleOnly
              ? []
              : { record, parts: extractRecord(printed, seedPorts()).parts };
          })
      : [];

    test("amounts agree", () => {
      for (const { record, parts } of read)
        expect([record.id, sums(parts)]).toEqual([record.id, sums(record)]);
    });

    test("dates agree", () => {
      const dates = (of: Partial<CaseRecord>) =>
        [...new Set(of.events?.map(({ date }) => date))].toSorted();
      for (const { record, parts } of read)
        expect([record.id, dates(parts)]).toEqual([record.id, dates(record)]);
    });

    test("parties agree; those that no mask shows are missed, none is invented", () => {
      const names = (of: Partial<CaseRecord>) => of.parties?.map(({ name }) => name) ?? [];
      const missed = read.flatMap(({ record, parts }) =>
        names(record).filter((name) => !names(parts).includes(name)),
      );
      const invented = read.flatMap(({ record, parts }) =>
        names(parts).filter((name) => !names(record).includes(name)),
      );
      expect(missed).toEqual(["中国保险保障基金有限责任公司", "财富公司", "证券公司"]);
      expect(invented).toEqual([]);
    });

    test("an outcome that is stated is the editor's", () => {
      for (const { record, parts } of read)
        if (parts.outcome !== "NOT_STATED")
          expect([record.id, parts.outcome]).toEqual([record.id, record.outcome]);
    });
  },
);

function sums(of: Partial<CaseRecord>): readonly string[] {
  return [...new Set(of.amounts?.map(({ value, currency }) => `${value} ${currency}`))].toSorted();
}

function seedPorts(): ExtractionPorts {
  const named = (file: string, key: string): ReadonlyMap<string, string> => {
    const list =
      (
        parse(readFileSync(file, "utf8")) as Record<
          string,
          { id: string; name: string; aliases?: string[] }[]
        >
      )[key] ?? [];
    return new Map(
      list.flatMap(({ id, name, aliases = [] }) =>
        [name, ...aliases].map((each) => [each, id] as const),
      ),
    );
  };
  const causes = named("seeds/causes.yaml", "causesOfAction");
  const courts = named("seeds/courts.yaml", "courts");
  return {
    ...plainPorts,
    causes: { idOf: (name) => causes.get(name) },
    courts: { idOf: (name) => courts.get(name) },
  };
}
