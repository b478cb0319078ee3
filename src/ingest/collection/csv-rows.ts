import { parse } from "csv-parse/sync";
import type { Expectation } from "../record/expectation.js";
import { type DecodedLine, LONGEST_LINE } from "./decoded-lines.js";

/** A record of a CSV file, or why there is none. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly expectation: Expectation };

/** A field in quotes that has more lines was never closed. */
const MOST_LINES = 5000;
/** Running text has not so many commas in one line as a record has columns. */
const FEWEST_TELLING_COLUMNS = 4;

/**
 * The records of a CSV file (RFC 4180). A field in quotes may hold line breaks. Where quotes are
 * broken, the line is given as a fault and reading goes on with the next one: one bad row never
 * swallows those behind it.
 */
export async function* csvRecords(lines: AsyncIterable<DecodedLine>): AsyncGenerator<CsvRecord> {
  const source = new ReadAgain(lines);
  let columns: number | undefined;
  for (let line = await source.next(); line !== undefined; line = await source.next()) {
    if (line.tooLong) {
      yield { line: line.number, expectation: TOO_LONG };
      continue;
    }
    if (line.text.trim() === "") continue;
    const record = isOpen(line.text)
      ? await overLines(line, source, columns)
      : recordOf(line, line.text, columns);
    yield record;
    if ("fields" in record) columns ??= record.fields.length;
  }
}

const TOO_LONG: Expectation = { code: "LINE_SIZE", megabytes: LONGEST_LINE / 1e6 };

/** Lines that can be given back, to be read anew. */
class ReadAgain {
  private readonly back: DecodedLine[] = [];
  private readonly lines: AsyncIterator<DecodedLine>;

  constructor(lines: AsyncIterable<DecodedLine>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<DecodedLine | undefined> {
    const given = this.back.pop();
    if (given !== undefined) return given;
    const step = await this.lines.next();
    return step.done === true ? undefined : step.value;
  }

  giveBack(lines: readonly DecodedLine[]): void {
    this.back.push(...lines.toReversed());
  }
}

/**
 * A record whose first line leaves a quote open; the lines behind it belong to it until it closes.
 */
async function overLines(
  first: DecodedLine,
  source: ReadAgain,
  columns: number | undefined,
): Promise<CsvRecord> {
  const taken: DecodedLine[] = [];
  const parts = [first.text];
  let size = first.text.length;
  for (;;) {
    const line = await source.next();
    if (line !== undefined) taken.push(line);
    size += line?.text.length ?? 0;
    const ends = line === undefined || line.tooLong || taken.length > MOST_LINES;
    if (ends || size > LONGEST_LINE || isRecord(line.text, columns)) break;
    parts.push(line.text);
    if (!isOpen(line.text)) continue;
    const record = recordOf(first, parts.join("\n"), columns, false);
    if ("fields" in record) return record;
    break;
  }
  source.giveBack(taken);
  return recordOf(first, first.text, columns);
}

/** Whether a line that should be one of a text in quotes is a record by itself. */
function isRecord(text: string, columns: number | undefined): boolean {
  return (
    columns !== undefined &&
    columns >= FEWEST_TELLING_COLUMNS &&
    !isOpen(text) &&
    fieldsOf(text, false)?.length === columns
  );
}

/**
 * The record of a text, with as many fields as the header.
 * @param lenient whether a quotation mark inside a field that was not doubled is taken as it
 * stands.
 */
function recordOf(
  { number: line }: DecodedLine,
  text: string,
  columns: number | undefined,
  lenient = true,
): CsvRecord {
  const strict = fieldsOf(text, false);
  const isWhole = (fields: readonly string[] | undefined) =>
    fields !== undefined && (columns === undefined || fields.length === columns);
  const fields = isWhole(strict) || !lenient ? strict : fieldsOf(text, true);
  if (fields !== undefined && isWhole(fields)) return { line, fields };
  const found = strict ?? fields;
  return {
    line,
    expectation:
      found === undefined || columns === undefined
        ? { code: "CLOSED_QUOTE" }
        : { code: "COLUMN_COUNT", wanted: columns, found: found.length },
  };
}

function fieldsOf(text: string, relaxed: boolean): readonly string[] | undefined {
  try {
    const records = parse(text, { bom: true, relax_column_count: true, relax_quotes: relaxed });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined; // the quotes are broken
  }
}

/** Whether a text has an odd number of quotation marks. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}
