import mammoth from "mammoth";

/**
 * The words of a Word document, a line a paragraph. Numbers that Word counts by itself are not
 * among them.
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\n\n/gu, "\n");
}
