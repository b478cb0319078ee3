import { inflateRawSync } from "node:zlib";

/** The text files of a zip archive, by their names: enough to look into a Word file. */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const files = new Map<string, string>();
  let entry = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, name, extra, comment] = [10, 28, 30, 32].map((at) =>
      archive.readUInt16LE(entry + at),
    );
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
    const bytes = method === 0 ? packed : inflateRawSync(packed);
    files.set(archive.toString("utf8", entry + 46, entry + 46 + name!), bytes.toString("utf8"));
    entry += 46 + name! + extra! + comment!;
  }
  return files;
}
