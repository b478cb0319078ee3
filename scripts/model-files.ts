import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { BOOKKEEPING } from "../src/graph/model/bookkeeping.js";
import type { Column, Computed, Source } from "../src/graph/model/column.js";
import { EVIDENCE, type NodeModel, SEARCH } from "../src/graph/model/node-model.js";
import { NODES } from "../src/graph/model/nodes.js";
import { type Part, PARTS } from "../src/graph/model/parts.js";

// What is made from the declarations of src/graph/model: the statements by ids, and the table of
// labels in schema/graph.md.

// Its ES modules name files without their endings, which Node does not find; the CommonJS build
// works.
const languageSupport = createRequire(import.meta.url)(
  "@neo4j-cypher/language-support",
) as typeof import("@neo4j-cypher/language-support");

const MODELS: readonly NodeModel[] = Object.values(NODES);
const ROOT = new URL("../", import.meta.url);

/** The statements by ids, and those of the parts of cases and rulings: file → text. */
export function statementsOfModels(): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      MODELS.map((model) => [`cypher/${model.statement}.cypher`, statementByIds(model)]),
    ),
    "cypher/read/parts-of-cases.cypher": statementOfParts("cases", "Case"),
    "cypher/read/parts-of-rulings.cypher": statementOfParts("rulings", "Ruling"),
  };
}

function statementOfParts(of: Part["of"], label: string): string {
  const parts = Object.entries<Part>(PARTS).filter(([, part]) => part.of === of);
  const text = `// Purpose: what hangs off ${of}, of every kind that is asked for. Made from src/graph/model by npm run schema.
// Parameters: ids (of ${of}), parts (${parts.map(([name]) => name).join(", ")})
// Columns: parentId, part, nodes (in their order, with the columns of their statement by ids)
CALL () {
${parts.map(([name, part]) => branchOfPart(name, label, part)).join("\nUNION ALL\n")}
}
RETURN parentId, part, nodes;`;
  return `${languageSupport.formatQuery(text).trim()}\n`;
}

function branchOfPart(name: string, label: string, { kind, path, placed }: Part): string {
  const model = MODELS.find((each) => each.kind === kind);
  if (model === undefined) throw new Error(`no model of ${kind}`);
  const steps = path.map(({ type, to, back }, index) => {
    const isLast = index === path.length - 1;
    const link = `-[${isLast ? "link" : ""}:${type}]-`;
    return `${back ? `<${link}` : `${link}>`}(${isLast ? kind : ""}:${to})`;
  });
  const columns = Object.entries(model.columns).flatMap(([column, value]) =>
    returned(kind, column, value),
  );
  return `UNWIND CASE WHEN '${name}' IN $parts THEN $ids ELSE [] END AS parentId
MATCH (:${label} {id: parentId})${steps.join("")}
WITH parentId, ${kind} ORDER BY parentId, ${placed === "link" ? "link" : kind}.order
RETURN parentId, '${name}' AS part, collect({${columns.map(([column, expression]) => `${column}: ${expression}`).join(", ")}}) AS nodes`;
}

function statementByIds(model: NodeModel): string {
  const columns = Object.entries(model.columns).flatMap(([name, column]) =>
    returned(model.kind, name, column),
  );
  const text = `// Purpose: ${model.label} nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: ${columns.map(([name]) => name).join(", ")}
UNWIND $ids AS id
MATCH (${model.kind}:${model.label} {id: id})
RETURN ${columns.map(([name, expression]) => `${expression} AS ${name}`).join(", ")};`;
  return `${languageSupport.formatQuery(text).trim()}\n`;
}

type Returned = readonly [name: string, expression: string];

function returned(variable: string, name: string, column: Column<unknown>): readonly Returned[] {
  return [
    ...expressions(variable, name, sourceOf(name, column)),
    ...Object.entries(column.with ?? {}).flatMap(([other, source]) =>
      expressions(variable, other, source),
    ),
  ];
}

function sourceOf(name: string, column: Column<unknown> | Computed<unknown>): Source {
  return "from" in column ? column.from : { is: "properties", names: [name] };
}

function expressions(variable: string, name: string, source: Source): readonly Returned[] {
  switch (source.is) {
    case "properties":
      return source.names.map((each) => [each, `${variable}.${each}`]);
    case "neighbour":
      return [
        [
          name,
          `head(COLLECT { MATCH (${variable})-[:${source.type}]->(next:${source.label}) RETURN next.id })`,
        ],
      ];
    case "link": {
      const properties = source.properties.map((each) => `.${each}`).join(", ");
      return [
        [
          name,
          `head(COLLECT { MATCH (${variable})-[link:${source.type}]->(:${source.label}) RETURN link {${properties}} })`,
        ],
      ];
    }
    case "expression":
      return [
        [
          name,
          readFileSync(new URL(`cypher/columns/${source.file}.cypher`, ROOT), "utf8").replace(
            /^\/\/.*$/gmu,
            "",
          ),
        ],
      ];
  }
}

const BEGIN = "<!-- labels: made from src/graph/model by npm run schema -->";
const END = "<!-- end of labels -->";

/** The page of the model with its table of labels made anew. */
export function graphPage(): string {
  const page = readFileSync(new URL("schema/graph.md", ROOT), "utf8");
  const before = page.slice(0, page.indexOf(BEGIN));
  const after = page.slice(page.indexOf(END));
  const rows = [
    ...MODELS.map((model) => labelRow(model.label, "id", model.what, properties(model))),
    ...BOOKKEEPING.map(({ label, key, what, stored }) => labelRow(label, key, what, stored)),
  ];
  const head = ["| label | key | what it is | properties |", "| --- | --- | --- | --- |"];
  return `${before}${BEGIN}\n\n${[...head, ...rows].join("\n")}\n\n${after}`;
}

function labelRow(label: string, key: string, what: string, names: readonly string[]): string {
  return `| \`${label}\` | \`${key}\` | ${what} | ${names.join(", ")} |`;
}

function properties(model: NodeModel): readonly string[] {
  const read = Object.entries(model.columns).flatMap(([name, column]) =>
    name === "id" || "from" in column
      ? []
      : column.words === undefined
        ? name
        : `${name} (${column.words})`,
  );
  return [...read, ...collapsed(model.stored)];
}

/** Properties that come together under one name. */
function collapsed(names: readonly string[]): readonly string[] {
  const groups = [
    ["search*", SEARCH],
    ["evidence", EVIDENCE],
  ] as const;
  const found = groups.filter(([, members]) => members.every((each) => names.includes(each)));
  const hidden = new Set<string>(found.flatMap(([, members]) => members));
  return [...names.filter((each) => !hidden.has(each)), ...found.map(([name]) => name)];
}
