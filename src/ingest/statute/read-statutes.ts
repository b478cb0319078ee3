import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { StatuteText } from "../../domain/statute-text.js";
import { decodeText } from "../read/decode-text.js";
import type { Expectation } from "../record/expectation.js";
import type { Fault } from "../record/fault.js";
import { assembleStatute } from "./assemble-statute.js";
import type { DraftStatute } from "./draft.js";
import { draftFromLines } from "./statute-lines.js";
import { draftsFromRecords } from "./statute-records.js";

/** A statute with the place where it was read. */
export interface PlacedStatute {
  readonly statute: StatuteText;
  readonly file: string;
  readonly line: number;
}

export interface ReadStatutes {
  readonly statutes: readonly PlacedStatute[];
  readonly faults: readonly Fault[];
}

/**
 * Reads the statutes of a file: .md or .txt (one statute), .jsonl (a line an article). UTF-8,
 * UTF-16 or GB18030.
 */
export async function readStatuteFile(file: string): Promise<ReadStatutes> {
  return readStatutes(await readFile(file), file);
}

/** @param file its name: the ending decides how it is read, and faults name it. */
export function readStatutes(bytes: Uint8Array, file: string): ReadStatutes {
  const fault = (expectation: Expectation): ReadStatutes => ({
    statutes: [],
    faults: [{ file, line: 1, key: "", expectation }],
  });
  const content = decodeText(bytes);
  if (content === undefined) return fault({ code: "STATUTE_ENCODING" });
  switch (extname(file).toLowerCase()) {
    case ".md":
    case ".markdown":
    case ".txt":
      return assembled([draftFromLines(content, file)], []);
    case ".jsonl":
    case ".ndjson": {
      const { drafts, faults } = draftsFromRecords(content, file);
      if (drafts.length === 0 && faults.length === 0) return fault({ code: "ARTICLE_LINES" });
      return assembled(drafts, faults);
    }
    default:
      return fault({ code: "STATUTE_FILE" });
  }
}

function assembled(drafts: readonly DraftStatute[], faults: readonly Fault[]): ReadStatutes {
  const all = drafts.map((draft) => ({
    ...assembleStatute(draft),
    file: draft.file,
    line: draft.line,
  }));
  return {
    statutes: all.map(({ statute, file, line }) => ({ statute, file, line })),
    // An article whose line is at fault is missing from the sequence too: that would only repeat
    // it.
    faults: faults.length > 0 ? faults : all.flatMap((each) => each.faults),
  };
}
