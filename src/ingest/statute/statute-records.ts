import { describeIssues, type Fault, formatKey } from "../record/fault.js";
import type { DraftBlock, DraftStatute } from "./draft.js";
import { markedHeading } from "./heading.js";
import { statuteDates } from "./statute-dates.js";
import { type StatuteRecord, statuteRecordSchema, suffixNumber } from "./statute-record.schema.js";
import { addTo } from "../../domain/group-by.js";

interface PlacedRecord {
  readonly record: StatuteRecord;
  readonly line: number;
}

/**
 * Reads JSON Lines, a line an article. Lines of one title and date are one statute; a file may hold
 * several.
 */
export function draftsFromRecords(
  content: string,
  file: string,
): { readonly drafts: readonly DraftStatute[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const statutes = new Map<string, PlacedRecord[]>();
  content.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    if (raw.trim() === "") return;
    const line = index + 1;
    const value = parseJson(raw);
    if (value === undefined)
      return void faults.push({
        file,
        line,
        key: "",
        expectation: { code: "PARSABLE", format: "JSON" },
      });
    const parsed = statuteRecordSchema.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      for (const { path, expectation } of describeIssues(parsed.error.issues))
        faults.push({ file, line, key: formatKey(path), expectation });
      return;
    }
    const key = `${parsed.data.statute}|${parsed.data.version_date ?? ""}`;
    addTo(statutes, key, { record: parsed.data, line });
  });
  return { drafts: [...statutes.values()].flatMap((records) => draft(records, file)), faults };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined; // not JSON: the caller says so, with the line
  }
}

function draft(records: readonly PlacedRecord[], file: string): readonly DraftStatute[] {
  const [first] = records;
  if (first === undefined) return [];
  const blocks: DraftBlock[] = [];
  let above: readonly string[] = [];
  for (const { record, line } of records) {
    const path = (record.path ?? []).map((words) => words.trim()).filter((words) => words !== "");
    const same = path.findIndex((words, index) => words !== above[index]);
    path.forEach((words, depth) => {
      if (same >= 0 && depth >= same)
        blocks.push({ type: "heading", ...markedHeading(words, depth), line });
    });
    above = path;
    blocks.push({
      type: "article",
      article: record.article,
      suffix: suffixNumber(record.suffix) ?? 0,
      lines: record.text.split("\n").flatMap((words) => (words.trim() === "" ? [] : words.trim())),
      line,
      depth: path.length,
    });
  }
  const texts = records.map(({ record }) => record.text);
  return [
    {
      title: first.record.statute,
      dates: statuteDates("", texts, first.record.version_date),
      blocks,
      file,
      line: first.line,
    },
  ];
}
