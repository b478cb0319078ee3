import { OtherModelError } from "../embedding/embed-graph.js";
import { DatabaseError } from "../graph/database-error.js";
import { LoadInProgressError } from "../graph/load/load-lock.js";
import { DocumentError } from "../ingest/read/document-error.js";
import { LawPackageError } from "../local/law-package.js";
import { DiskFullError } from "../local/disk-space.js";
import { LocalServerError } from "../local/local-server-error.js";
import { ModelFilesError } from "../local/model-files.js";
import { EmbeddingError } from "../similarity/embedder.js";
import { messages } from "./messages/catalogue.js";
import { CommandError } from "./settings.js";

/** The message of an expected failure in the user's language; undefined for any other error. */
export function expectedError(error: unknown): string | undefined {
  const words = messages().error;
  if (error instanceof CommandError) return error.message;
  if (error instanceof LocalServerError) return words.localServer(error.fault);
  if (error instanceof DiskFullError) return words.diskFull(error);
  if (error instanceof DocumentError) return words.document(error);
  if (error instanceof LoadInProgressError) return words.loadInProgress(error);
  if (error instanceof ModelFilesError) return words.modelFiles(error.fault);
  if (error instanceof LawPackageError) return words.lawPackage(error.fault);
  if (error instanceof EmbeddingError) return words.embedding(error);
  if (error instanceof OtherModelError) return words.otherModel(error);
  if (error instanceof DatabaseError) return words.database(error.fault);
  return undefined;
}
