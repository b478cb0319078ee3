import { parentPort, workerData } from "node:worker_threads";
import { type ModelPaths, OnnxModel } from "./onnx-model.js";

/** What the thread of the model says: that it is there, a vector, or why there is none. */
export type WorkerAnswer =
  | { readonly kind: "READY" }
  | { readonly kind: "VECTOR"; readonly vector: Float32Array }
  | { readonly kind: "FAILED"; readonly reason: string };

/** What the thread is asked: the vector of a text, or to end. */
export type WorkerRequest =
  { readonly kind: "EMBED"; readonly text: string } | { readonly kind: "END" };

/**
 * The thread of the model: a text comes in, its vector goes out, one at a time. It ends when it is
 * asked to and never in the middle of a text: a thread that is terminated inside the native library
 * takes the whole process with it.
 */
async function serve(): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const say = (answer: WorkerAnswer) => port.postMessage(answer);
  const failed = (error: unknown) =>
    say({ kind: "FAILED", reason: error instanceof Error ? error.message : String(error) });
  try {
    const model = await OnnxModel.load(workerData as ModelPaths);
    port.on("message", (request: WorkerRequest) => {
      if (request.kind === "END") port.close();
      else model.embed(request.text).then((vector) => say({ kind: "VECTOR", vector }), failed);
    });
    say({ kind: "READY" });
  } catch (error) {
    failed(error);
  }
}

await serve();
