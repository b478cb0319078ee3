import { createHash } from "node:crypto";

/** The hash before the first entry. */
export const BEGINNING = "0".repeat(64);

/** A line of the log: what happened, chained to the line before it. */
export function chainedLine(entry: object, before: string): { line: string; hash: string } {
  const text = JSON.stringify({ ...entry, before });
  const hash = hashOf(text);
  return { line: `${text.slice(0, -1)},"hash":"${hash}"}\n`, hash };
}

/** The hash of a line as it stands; undefined where it is none of this log, or was changed. */
export function readLine(line: string): { before: string; hash: string } | undefined {
  const found = /^(.*"before":"([\da-f]{64})"),"hash":"([\da-f]{64})"\}$/u.exec(line);
  const [, text = "", before = "", hash = ""] = found ?? [];
  return found !== null && hashOf(`${text}}`) === hash ? { before, hash } : undefined;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
