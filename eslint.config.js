import { readdirSync } from "node:fs";
import { defineConfig, globalIgnores } from "eslint/config";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/**
 * The rooms of design.md §3 and what each may import of the others. Arrows point inward only; what
 * is not named is forbidden. The API also reads citations, which its clients type (an arrow that
 * design.md leaves out).
 */
const ROOMS = {
  domain: [],
  lexicon: ["domain"],
  language: ["domain", "lexicon"],
  citation: ["domain", "lexicon", "language"],
  ingest: ["domain", "lexicon", "language", "citation"],
  similarity: ["domain", "lexicon", "language", "citation"],
  embedding: ["domain", "similarity"],
  search: ["domain", "lexicon", "language", "citation", "similarity", "embedding", "graph"],
  report: ["domain", "similarity", "search"],
  // a lock asks whether the process that holds it lives, as the local server does
  graph: ["domain", "local/is-alive.ts"],
  // what an export is written as
  export: ["domain"],
  local: [],
  // the questions of an assistant; the SDK's transports are the business of api and cli
  mcp: ["domain", "citation", "similarity", "search", "report", "graph"],
  api: [
    "domain",
    "citation",
    "similarity",
    "search",
    "report",
    "mcp",
    "embedding",
    "graph",
    "export",
  ],
  // it answers to what the two ask of whoever follows their work
  telemetry: ["graph", "api"],
  web: [],
};

/**
 * The rooms of src/web, in the same way. A page knows the other pages by their addresses only; the
 * table of all of them is src/web/routes.tsx.
 */
const WEB_ROOMS = {
  schema: [],
  state: ["schema", "queries"],
  words: ["schema", "state"],
  queries: ["schema"],
  parts: ["schema", "state", "words", "queries"],
  shell: ["schema", "state", "words", "queries", "parts"],
  graphiql: ["queries"],
};
const WEB_PAGES = readdirSync(new URL("./src/web/pages", import.meta.url));

const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((each) => `./${each}`),
  message: `${room} may import ${allowed.length === 0 ? "nothing of ours" : allowed.join(", ")} only.`,
}));

const webZone = (room, allowed) => ({
  target: `./src/web/${room}`,
  from: "./src/web",
  except: [room, ...allowed].map((each) => `./${each}`),
  message: `web/${room} may import ${allowed.length === 0 ? "nothing of ours" : allowed.join(", ")} only.`,
});
const webZones = [
  ...Object.entries(WEB_ROOMS).map(([room, allowed]) => webZone(room, allowed)),
  ...WEB_PAGES.map((page) => webZone(`pages/${page}`, WEB_ROOMS.shell)),
];

/** A longer expression is no longer one idea: it is made of parts, its words of the lexicon. */
const LONGEST_EXPRESSION = 80;
const SHORT_EXPRESSIONS = {
  selector: `Literal[regex.pattern.length>${LONGEST_EXPRESSION}]`,
  message: `An expression has at most ${LONGEST_EXPRESSION} characters: name its parts.`,
};

/**
 * Rooms that read texts: what courts say stands in seeds/lexicon. The signs of numbers, dates, sums
 * and of places in a law (第…条, 年月日, 元) are grammar, and so are 和, 及, 等 between names.
 */
const READING_ROOMS = ["citation", "ingest", "language", "similarity", "search"].map(
  (room) => `src/${room}/**/*.ts`,
);
const GRAMMAR = "〇○零一二两三四五六七八九十百千万亿元角分年月日号条款项第之的和与及等某章节编";
/** Two signs side by side that are no grammar: a word, or a class of signs that makes a list. */
const WORD = String.raw`/(?:(?![${GRAMMAR}])[\u4e00-\u9fff]){2}/`;
const OF_EXPRESSION = "CallExpression[callee.property.name='expression']";
const NO_WORDS = [
  `Literal[regex.pattern=${WORD}]`,
  `${OF_EXPRESSION} Literal[value=${WORD}]`,
  `${OF_EXPRESSION} TemplateElement[value.raw=${WORD}]`,
].map((selector) => ({
  selector,
  message: "Words of courts stand in seeds/lexicon: use a table, or name a list as {list}.",
}));

/** Libraries that one room alone knows. */
const OWNERS = {
  "neo4j-driver": "graph",
  "type-graphql": "api",
  "@opentelemetry": "telemetry",
};

/**
 * The search knows of the graph what the store gives, not how: whoever puts the rooms together
 * hands it the store.
 */
const STORE_TYPES_ONLY = {
  regex: "^(?:\\.\\./)+graph/",
  allowTypeImports: true,
  message: "src/search imports types of src/graph only.",
};

/**
 * Forbids files the libraries that `room` does not own, and what is inside them, and what else
 * `patterns` say. All in one entry: of two entries with the same rule the later replaces the
 * earlier.
 */
const foreignLibraries = (files, room, patterns = []) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: Object.entries(OWNERS)
          .filter(([, owner]) => owner !== room)
          .map(([library, owner]) => ({
            regex: `^${library}(?:/|$)`,
            message: `Only src/${owner} knows ${library}.`,
          }))
          .concat(patterns),
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(["dist", "node_modules", ".leian", "src/web/schema/graphql-env.d.ts"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.check.json", "src/web/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({ project: ["tsconfig.json", "src/web/tsconfig.json"] }),
      ],
    },
    rules: {
      "import-x/no-restricted-paths": [
        "error",
        { zones: [...zones, ...webZones], basePath: import.meta.dirname },
      ],
      "import-x/no-default-export": "error",
      // a type alias passes as a row, an interface does not
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_(type|returns|of|request|resolve)$" },
      ],
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions", "methods"] }],
      "@typescript-eslint/no-misused-spread": [
        "error",
        { allow: [{ from: "lib", name: "string" }, "string"] },
      ],
      // neo4j-driver types its options as classes
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/prefer-includes": "off",
      // index signatures are read by brackets (noPropertyAccessFromIndexSignature)
      "@typescript-eslint/dot-notation": "off",
    },
  },
  foreignLibraries(["src/**/*.{ts,tsx}"], undefined),
  ...Object.values(OWNERS).map((room) => foreignLibraries([`src/${room}/**/*.ts`], room)),
  foreignLibraries(["src/search/**/*.ts"], "search", [STORE_TYPES_ONLY]),
  {
    // What a resolver gives is checked against what it promises.
    files: ["src/api/**/*.resolver.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "error" },
  },
  {
    // Apollo's hooks return promises, whether or not there is anything to wait for.
    files: ["src/api/http/*.ts"],
    rules: { "@typescript-eslint/require-await": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 300],
      // prettier leaves strings and comments as they are
      "max-len": [
        "error",
        {
          code: 100,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      "max-lines-per-function": ["error", 60],
      "no-restricted-syntax": ["error", SHORT_EXPRESSIONS],
    },
  },
  {
    files: READING_ROOMS,
    rules: { "no-restricted-syntax": ["error", SHORT_EXPRESSIONS, ...NO_WORDS] },
  },
  { files: ["*.config.ts"], rules: { "import-x/no-default-export": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
