import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const COMPRESSED = /\.(?:js|css|svg)$/u;

/** Writes each text of the bundle in brotli and gzip beside it: the server compresses nothing. */
const compress: Plugin = {
  name: "compress",
  apply: "build",
  writeBundle({ dir = "" }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!COMPRESSED.test(name)) continue;
      const path = join(dir, name);
      const text = readFileSync(path);
      const quality = { [constants.BROTLI_PARAM_QUALITY]: text.length > 1_000_000 ? 5 : 9 };
      writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }));
      writeFileSync(`${path}.gz`, gzipSync(text));
    }
  },
};

/**
 * What react-aria asks the browser's Intl before anything is painted, though no page needs the
 * answer by then; each makes it read the data of languages, on a processor slowed down four times.
 */
const EAGER: Readonly<Record<string, readonly [RegExp, string]>> = {
  // whether the browser's language is well-formed, by the calendars of all languages: 200 ms.
  // getCanonicalLocales throws for the same languages
  "/i18n/useDefaultLocale.mjs": [
    /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\)/u,
    "Intl.getCanonicalLocales(locale)",
  ],
  // the direction in which a language is written: 67 ms. It has a list of languages besides
  "/i18n/utils.mjs": [/if \(Intl\.Locale\)/u, "if (false)"],
  // the order of words, for who types into a list: 49 ms
  "/i18n/useCollator.mjs": [
    /new Intl\.Collator\(locale, options\)/u,
    "{ compare(a, b) { return (this.made ??= new Intl.Collator(locale, options)).compare(a, b); } }",
  ],
};

/** Puts off or simplifies what EAGER names; bundle-size.test.ts sees whether it is asked still. */
const lessEager: Plugin = {
  name: "less-eager",
  transform(code, id) {
    const found = Object.entries(EAGER).find(([file]) =>
      id.endsWith(`/react-aria/dist/private${file}`),
    );
    return found && { code: code.replace(...found[1]), map: null };
  },
};

const ENTRIES = ["main.tsx", "graphiql/main.tsx"].map((name) =>
  join(import.meta.dirname, "src/web", name),
);
/** For each entry, the modules that it needs before it runs, without itself. */
const needed = ENTRIES.map(() => new Set<string>());

/** Finds out what each entry needs at once; pages and pictures come when they are asked for. */
const needs: Plugin = {
  name: "needs",
  buildEnd() {
    const walk = (id: string, found: Set<string>) => {
      for (const each of this.getModuleInfo(id)?.importedIds ?? []) {
        if (found.has(each)) continue;
        found.add(each);
        walk(each, found);
      }
    };
    for (const [at, entry] of ENTRIES.entries()) walk(entry, needed[at] ?? new Set());
  },
};
const [workbench, explorer] = needed;

/** The bundles of the workbench and the explorer: everything in them, nothing from another host. */
export default defineConfig({
  root: "src/web",
  base: "/",
  logLevel: "error", // the bundler warns of every "use client" in the libraries, which mean servers
  plugins: [lessEager, needs, compress],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false }, // browsers without it load the same files a little later
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: { workbench: "src/web/index.html", explorer: "src/web/graphiql/index.html" },
      output: {
        // few files: each of forty costs a slow machine some ten milliseconds before the first paint
        codeSplitting: {
          groups: [
            { name: "shared", test: (id) => workbench?.has(id) && explorer?.has(id) },
            { name: "first", test: (id) => workbench?.has(id) },
            // … and what both tabs and lists of choices need
            {
              name: "parts",
              test: /\/src\/web\/(?!pages|graphiql)|\/list\/useListState/u,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
});
