import { defineConfig } from "vite";

/** The explorer's bundle: everything in it, nothing from another host. */
export default defineConfig({
  root: "src/web",
  base: "/graphiql/",
  logLevel: "error", // the bundler warns of every "use client" in the libraries, which mean servers
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 10_000,
  },
  worker: { format: "es" },
});
