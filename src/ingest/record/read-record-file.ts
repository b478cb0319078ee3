import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { isNode, LineCounter, parseAllDocuments, type ParsedNode } from "yaml";
import { decodeText } from "../read/decode-text.js";
import { fileEncoding } from "../read/file-encoding.js";
import type { Expectation } from "./expectation.js";
import { parseRecords, type Parsed } from "./parse-record.js";
import type { RecordPlace } from "./record.js";
import { textLines } from "./text-lines.js";

/** The endings of files that hold records. */
const ENDINGS = [".yaml", ".yml", ".json", ".jsonl", ".ndjson"];

/** In bytes. */
const MB = 1024 * 1024;

/**
 * A YAML or JSON file beyond this size is refused: such collections are to be JSON Lines, which are
 * read one by one.
 */
const WHOLE_FILE_LIMIT = 64 * MB;
const LINE_LIMIT = 8 * MB;

/**
 * All record files among the paths, folders searched through, in the order of their names. Hidden
 * files are left out.
 */
export async function listRecordFiles(paths: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path];
      const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
      const inside = await Promise.all(
        names.map(async (name) => {
          const child = join(path, name);
          const folder = (await stat(child)).isDirectory();
          return folder
            ? listRecordFiles([child])
            : ENDINGS.includes(extname(name).toLowerCase())
              ? [child]
              : [];
        }),
      );
      return inside.flat();
    }),
  );
  return lists.flat();
}

/**
 * Reads the records of a file: YAML (one or several documents), JSON, or JSON Lines, which are
 * yielded line by line, so that a file of any length takes little memory.
 */
export async function* readRecordFile(
  path: string,
  shownAs: string = path,
): AsyncGenerator<Parsed> {
  if ([".jsonl", ".ndjson"].includes(extname(path).toLowerCase())) yield* readLines(path, shownAs);
  else yield await readWhole(path, shownAs);
}

async function readWhole(path: string, file: string): Promise<Parsed> {
  if ((await stat(path)).size > WHOLE_FILE_LIMIT)
    return faulty(file, 1, { code: "FILE_SIZE", megabytes: WHOLE_FILE_LIMIT / MB });
  const text = decodeText(await readFile(path));
  if (text === undefined || text.includes("\0")) return noText(file);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const parts = ("empty" in documents ? [] : documents).map((document): Parsed => {
    const wrong = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      key: "",
      expectation: { code: "PARSABLE", format: formatOf(path), error: error.code } as const,
    }));
    if (wrong.length > 0) return { records: [], faults: wrong };
    const place: RecordPlace = { file, lineOf: (keys) => lineOf(document.contents, keys, lines) };
    try {
      return parseRecords(document.toJS({ maxAliasCount: 100 }), place);
    } catch {
      return faulty(file, 1, { code: "NO_RUNAWAY_ALIASES" });
    }
  });
  if (parts.length === 0) return faulty(file, 1, { code: "RECORD" });
  return {
    records: parts.flatMap((part) => part.records),
    faults: parts.flatMap((part) => part.faults),
  };
}

/** The line of a key: that of the deepest part of its path that the file has. */
function lineOf(root: ParsedNode | null, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = root;
  let line = isNode(root) ? lines.linePos(root.range[0]).line : 1;
  for (const part of path) {
    const pair = pairOf(node, part);
    if (pair === undefined) break;
    if (pair.key !== undefined) line = lines.linePos(pair.key).line;
    node = pair.value;
    if (pair.key === undefined && isNode(node) && node.range)
      line = lines.linePos(node.range[0]).line;
  }
  return line;
}

function pairOf(
  node: unknown,
  part: PropertyKey,
): { readonly key: number | undefined; readonly value: unknown } | undefined {
  if (typeof node !== "object" || node === null || !("items" in node) || !Array.isArray(node.items))
    return undefined;
  if (typeof part === "number")
    return part in node.items ? { key: undefined, value: node.items[part] } : undefined;
  for (const item of node.items as readonly {
    key?: { value?: unknown; range?: readonly number[] };
    value?: unknown;
  }[])
    if (item.key?.value === part) return { key: item.key.range?.[0], value: item.value };
  return undefined;
}

async function* readLines(path: string, file: string): AsyncGenerator<Parsed> {
  const encoding = await fileEncoding(path);
  if (encoding === undefined) {
    yield noText(file);
    return;
  }
  for await (const { number, text } of textLines(createReadStream(path), encoding, LINE_LIMIT)) {
    if (text === undefined)
      yield faulty(file, number, { code: "LINE_SIZE", megabytes: LINE_LIMIT / MB });
    else if (text.trim() !== "") yield parseLine(text, file, number);
  }
}

/** The parser's own message quotes the text, which may be confidential. */
function parseLine(text: string, file: string, line: number): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return faulty(file, line, { code: "PARSABLE", format: "JSON" });
  }
  return parseRecords(value, { file, lineOf: () => line });
}

function noText(file: string): Parsed {
  return faulty(file, 1, { code: "ENCODING" });
}

function faulty(file: string, line: number, expectation: Expectation): Parsed {
  return { records: [], faults: [{ file, line, key: "", expectation }] };
}

function formatOf(path: string): "JSON" | "YAML" {
  return extname(path) === ".json" ? "JSON" : "YAML";
}
