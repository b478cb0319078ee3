import { readFileSync } from "node:fs";
import { join } from "node:path";

interface BundledFile {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What the bundler says of its files, by the path of their source. */
export type Manifest = Readonly<Record<string, BundledFile>>;

const PAGE = /\/([a-z]+)\.page\.tsx$/u;

/** The value of a Link header for the page at an address; undefined where there is none. */
export type PageFiles = (address: string) => string | undefined;

/**
 * Tells a browser the files of a page before its scripts have found out which page it is: they come
 * with the first ones, not after these have run. A page's name is the first part of its address, or
 * the third (/matter/…/report).
 * @param folder of the bundle, with its manifest.
 */
export function pageFiles(folder: string): PageFiles {
  const manifest = JSON.parse(
    readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
  ) as Manifest;
  const first = new Set(filesOf("index.html", manifest));
  const links = new Map<string, string>();
  for (const key of Object.keys(manifest)) {
    const name = PAGE.exec(key)?.[1];
    if (name !== undefined)
      links.set(
        name,
        filesOf(key, manifest)
          .filter((file) => !first.has(file))
          .map(link)
          .join(", "),
      );
  }
  return (address) => {
    const [, page = "", , below = ""] = (address.split(/[?#]/u)[0] ?? "").split("/");
    return links.get(below) ?? links.get(page === "" ? "home" : page);
  };
}

/** The files that must be there before a bundled file runs, with its own. */
export function filesOf(
  key: string,
  manifest: Manifest,
  seen = new Set<string>(),
): readonly string[] {
  const bundled = manifest[key];
  if (bundled === undefined || seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], imports = [] } = bundled;
  return [file, ...css, ...imports.flatMap((each) => filesOf(each, manifest, seen))];
}

function link(file: string): string {
  return file.endsWith(".css")
    ? `</${file}>; rel=preload; as=style`
    : `</${file}>; rel=modulepreload`;
}
