// Checks every statement of cypher/: a header with its purpose and every parameter, syntax, labels
// and types that schema/graph.md knows, and the layout of the formatter. With --write the layout is
// mended. usage: npm run lint:cypher [-- --write]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// Its ES modules name files without their endings, which Node does not find; the CommonJS build
// works.
const languageSupport = createRequire(import.meta.url)(
  "@neo4j-cypher/language-support",
) as typeof import("@neo4j-cypher/language-support");
const root = new URL("../", import.meta.url);
const page = readFileSync(new URL("schema/graph.md", root), "utf8");
const names = [...page.matchAll(/^\| `(\w+)` \|/gmu)].map((found) => found[1] ?? "");
const labels = names.filter((name) => /[a-z]/u.test(name));
const relationshipTypes = names.filter((name) => !/[a-z]/u.test(name));
const write = process.argv.includes("--write");
let faults = 0;

for (const folder of ["schema", "read", "write"])
  for (const name of readdirSync(new URL(`cypher/${folder}/`, root)).sort()) {
    const path = new URL(`cypher/${folder}/${name}`, root);
    const text = readFileSync(path, "utf8");
    const header = text.slice(0, text.search(/^[^/\n]/mu));
    const report = (line: number, what: string) => {
      faults++;
      console.error(`cypher/${folder}/${name}:${line}: ${what}`);
    };
    if (!header.startsWith("// Purpose: "))
      report(1, "expected a header that begins with // Purpose:");
    const parameters = [
      ...new Set(
        [...text.slice(header.length).matchAll(/\$(\w+)/gu)].map((found) => found[1] ?? ""),
      ),
    ];
    const declared = header.slice(header.indexOf("// Parameters:"));
    for (const parameter of parameters)
      if (
        !header.includes("// Parameters:") ||
        !new RegExp(`\\b${parameter}\\b`, "u").test(declared)
      )
        report(1, `expected $${parameter} in the header`);
    for (const key of new Set(
      [...text.slice(header.length).matchAll(/\brow\.(\w+)/gu)].map((found) => found[1] ?? ""),
    ))
      if (!new RegExp(`\\b${key}\\b`, "u").test(declared))
        report(1, `expected row.${key} in the header`);
    if (folder !== "schema") {
      const known = Object.fromEntries(parameters.map((parameter) => [parameter, {}]));
      const wrong = languageSupport.lintCypherQuery(text, {
        labels,
        relationshipTypes,
        parameters: known,
      });
      for (const each of wrong)
        report(
          each.range.start.line + 1,
          typeof each.message === "string" ? each.message : each.message.value,
        );
    }
    const formatted = `${languageSupport.formatQuery(text).trim()}\n`;
    if (formatted !== text && write) writeFileSync(path, formatted);
    else if (formatted !== text)
      report(1, "expected the formatter's layout: npm run lint:cypher -- --write");
  }
console.log(faults === 0 ? "cypher: no fault" : `cypher: ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
