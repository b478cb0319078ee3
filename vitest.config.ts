import { defineConfig } from "vitest/config";

// type-graphql and Apollo load graphql's CommonJS build; the tests must not bring the other one.
const alias = [{ find: /^graphql$/u, replacement: "graphql/index.js" }];

interface Files {
  readonly include: string[];
  readonly exclude: string[];
}

/**
 * The longest files, which `npm run test:long` and CI run: `npm test` stays under ten minutes on
 * two cores.
 */
const PROCESSES = ["bulk-import", "cache", "local-server", "no-java-left"].map(
  (name) => `test/local/${name}.test.ts`,
);
const LONG_GRAPH = [
  "export",
  "filtered-pages",
  "ingest",
  "judgments",
  "judgments-killed",
  "load",
  "plans",
  "statutes",
  "watch",
].map((name) => `test/graph/${name}.test.ts`);
const LONG_API = [
  "limits",
  "malformed-long",
  "meaning",
  "report-command",
  "similar-embeddings",
  "takedown",
].map((name) => `test/api/${name}.test.ts`);

/**
 * Every page in both themes and widths, with what it weighs, what it does where something is wanting
 * and what goes wrong under it; what takes the model.
 */
const LONG_BROWSER = [
  "baseline",
  "case-document",
  "faults",
  "matter",
  "memory",
  "pages",
  "states",
  "toggles",
  "tokens",
].map((name) => `test/browser/${name}.test.ts`);

/** Faults of servers that a test starts itself; the others share one database. */
const FAULTS_OF_OWN_SERVERS = ["backup", "disk-full", "managed-neo4j"].map(
  (name) => `test/faults/${name}.test.ts`,
);

/**
 * Suites by what they need. Those with a database run one after the other: it is one, and each
 * leaves it as it found it. What starts servers of its own mostly waits for them: it runs beside
 * the suite that needs none.
 */
const suite = (
  name: string,
  order: number,
  database?: "empty" | "seeded",
  files?: Partial<Files>,
) => ({
  resolve: { alias },
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    ...files,
    setupFiles: ["test/support/properties.setup.ts"],
    sequence: { groupOrder: order },
    env: { LEIAN_LANG: "en" }, // whatever the locale is
    testTimeout: 120_000,
    hookTimeout: 180_000,
    ...(database === undefined
      ? { maxWorkers: 2 }
      : { globalSetup: [`test/support/${database}-database.setup.ts`], fileParallelism: false }),
  },
});

/** A suite whose files load their modules once for all: none of them leaves anything behind. */
const shared = (each: ReturnType<typeof suite>) => ({
  ...each,
  test: { ...each.test, isolate: false },
});

/** A suite whose promises are times: one that fails twice is broken, once is a busy machine. */
const timed = (each: ReturnType<typeof suite>) => ({ ...each, test: { ...each.test, retry: 1 } });

export default defineConfig({
  test: {
    projects: [
      shared(suite("unit", 0)),
      suite("local", 0, undefined, { exclude: PROCESSES }),
      shared(suite("graph", 1, "empty", { exclude: LONG_GRAPH })),
      shared(suite("api", 2, "seeded", { exclude: LONG_API })),
      suite("browser", 3, "seeded", { exclude: LONG_BROWSER }),
      suite("processes", 4, undefined, { include: PROCESSES }),
      suite("graph-long", 5, "empty", { include: LONG_GRAPH }),
      suite("api-long", 6, "seeded", { include: LONG_API }),
      suite("browser-long", 7, "seeded", { include: LONG_BROWSER }),
      timed(suite("faults-alone", 8, undefined, { include: FAULTS_OF_OWN_SERVERS })),
      timed(suite("faults", 9, "empty", { exclude: FAULTS_OF_OWN_SERVERS })),
    ],
  },
});
