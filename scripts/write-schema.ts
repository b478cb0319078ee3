// Writes the files that are made from the code, or with --check fails where one is out of date:
// those of schema/, the schema as a type for src/web, and the statements by ids.
// usage: npm run schema [-- --check]
import { readFileSync, writeFileSync } from "node:fs";
import { minifyIntrospection, outputIntrospectionFile } from "gql.tada/internal";
import { type GraphQLSchema, introspectionFromSchema } from "graphql";
import { z } from "zod";
import { buildApiSchema } from "../src/api/schema/build-schema.js";
import { printApiSchema } from "../src/api/schema/print-schema.js";
import { bundleSchema } from "../src/ingest/record/bundle.schema.js";
import { caseRecordSchema } from "../src/ingest/record/case-record.schema.js";
import { graphPage, statementsOfModels } from "./model-files.js";
import { lexiconListsSchema, lexiconTableSchema } from "../src/lexicon/lexicon.schema.js";

const json = (schema: z.ZodType, title: string) =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input" }) }, null, 2)}\n`;

/** The schema as a type, by which the page's queries are checked. */
const schemaAsType = (schema: GraphQLSchema) =>
  outputIntrospectionFile(
    minifyIntrospection(introspectionFromSchema(schema, { descriptions: false })),
    { fileType: ".d.ts", shouldPreprocess: true },
  );

const schema = await buildApiSchema();
const files: Readonly<Record<string, string>> = {
  "schema/schema.graphql": printApiSchema(schema),
  "src/web/schema/graphql-env.d.ts": schemaAsType(schema),
  "schema/case-record.schema.json": json(caseRecordSchema, "Leian case record"),
  "schema/bundle.schema.json": json(bundleSchema, "Leian bundle of records"),
  "schema/lexicon-table.schema.json": json(lexiconTableSchema, "Leian lexicon table"),
  "schema/lexicon-lists.schema.json": json(lexiconListsSchema, "Leian lexicon word lists"),
  "schema/graph.md": graphPage(),
  ...statementsOfModels(),
};

const check = process.argv.includes("--check");
for (const [name, text] of Object.entries(files)) {
  const path = new URL(`../${name}`, import.meta.url);
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    console.error(`${name} is out of date: run npm run schema`);
    process.exitCode = 1;
  }
}
