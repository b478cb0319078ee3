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

/** The bundles of the workbench and the explorer: everything in them, nothing from another host. */
export default defineConfig({
  root: "src/web",
  base: "/",
  logLevel: "error", // the bundler warns of every "use client" in the libraries, which mean servers
  plugins: [compress],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: { workbench: "src/web/index.html", explorer: "src/web/graphiql/index.html" },
    },
  },
  worker: { format: "es" },
});
