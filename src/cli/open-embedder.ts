import { LocalEmbedder } from "../embedding/local-embedder.js";
import { OpenAiEmbedder } from "../embedding/openai-embedder.js";
import { cacheFolder } from "../local/fetched-folder.js";
import { ensureModelFiles } from "../local/model-files.js";
import type { Embedder } from "../similarity/embedder.js";
import type { EmbeddingSettings } from "./settings.js";

/** What gives texts their vectors, ready or not. */
export interface OpenEmbedder {
  readonly embedder: Embedder;
  /**
   * Makes it ready: fetches and loads the model that comes with Leian; an endpoint is ready.
   * @throws ModelFilesError or EmbeddingError where that cannot be.
   */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The embedder that the settings name; undefined where none is wanted.
 * @param threads of a model in this process.
 */
export function openEmbedder(
  settings: EmbeddingSettings,
  threads: number,
): OpenEmbedder | undefined {
  switch (settings.kind) {
    case "OFF":
      return undefined;
    case "ENDPOINT":
      return {
        embedder: new OpenAiEmbedder(settings),
        start: () => Promise.resolve(),
        close: () => Promise.resolve(),
      };
    case "LOCAL": {
      const files = () => ensureModelFiles(cacheFolder(process.env), process.env);
      const embedder = new LocalEmbedder({ files, threads });
      return {
        embedder,
        start: () => embedder.start(),
        close: () => embedder.close(),
      };
    }
  }
}
