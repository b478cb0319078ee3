import { describe, expect, test } from "vitest";
import { textLines } from "../../../src/ingest/record/text-lines.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function all(
  lines: AsyncIterable<{ number: number; text: string | undefined }>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { number, text } of lines) found.push(`${number} ${text ?? "(too long)"}`);
  return found;
}

describe("lines of a text in pieces", () => {
  test("are cut at line ends, wherever the pieces end, a sign of three bytes in the middle too", async () => {
    const text = bytes("甲\r\n乙丙\n\n丁");
    for (let cut = 0; cut <= text.length; cut++)
      expect(
        await all(textLines(pieces(text.slice(0, cut), text.slice(cut)), "utf-8", 10)),
      ).toEqual(["1 甲\r", "2 乙丙", "3 ", "4 丁"]);
  });

  test("a line beyond the limit comes without its words, the lines around it with theirs", async () => {
    const lines = textLines(
      pieces(bytes("一\n"), bytes("x".repeat(7)), bytes("yyyy\n二"), bytes("二\nzzzzzzzzz")),
      "utf-8",
      8,
    );
    expect(await all(lines)).toEqual(["1 一", "2 (too long)", "3 二二", "4 (too long)"]);
    expect(await all(textLines(pieces(bytes("x".repeat(8))), "utf-8", 8))).toEqual([
      `1 ${"x".repeat(8)}`,
    ]);
  });

  test("a gigantic line is refused when its limit is passed, not when it has been read", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(bytes("x".repeat(1000 + 0 * read++)));
    }
    const first = await textLines(endless(), "utf-8", 10_000).next();
    expect(first.value).toEqual({ number: 1, text: undefined });
    expect(read).toBe(11);
  });
});
