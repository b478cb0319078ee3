import { defineConfig } from "vitest/config";

// type-graphql and Apollo load graphql's CommonJS build; the tests must not bring the other one.
const alias = [{ find: /^graphql$/u, replacement: "graphql/index.js" }];

/**
 * Suites by what they need. Those with a database run one after the other: it is one, and each leaves it as it found it. What starts
 * servers of its own mostly waits for them: it runs beside the suite that needs none.
 */
const suite = (name: string, order: number, database?: "empty" | "seeded") => ({
  resolve: { alias },
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
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

export default defineConfig({
  test: {
    projects: [
      suite("unit", 0),
      suite("local", 0),
      suite("graph", 1, "empty"),
      suite("api", 2, "seeded"),
      suite("browser", 3, "seeded"),
    ],
  },
});
