import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../examples/", import.meta.url);

/** The example queries of examples/*.graphql, in the order of their names. */
export function readExamples(): readonly { readonly name: string; readonly query: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".graphql".length),
      query: readFileSync(new URL(file, FOLDER), "utf8"),
    }));
}
