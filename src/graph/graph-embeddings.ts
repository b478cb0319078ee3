import type {
  EmbeddedKind,
  EmbeddedText,
  EmbeddingSpace,
  EmbeddingStore,
  TextToEmbed,
  VectorSource,
} from "../domain/embedding.js";
import type { Database, ReadOptions } from "./database.js";

/** Vectors a transaction, so that the database's memory holds it. */
const CLEAR_BATCH = 2000;
/** How long a new vector index may take to fill, in seconds. */
const FILL_SECONDS = 600;

const STATEMENTS = {
  CASE: {
    count: "read/count-cases",
    page: "read/texts-to-embed-cases",
    nearest: "read/nearest-cases",
    cosines: "read/cosines-of-cases",
    save: "write/save-vectors-of-cases",
    clear: "write/clear-vectors-of-cases",
    createIndex: "write/create-vector-index-cases",
    dropIndex: "write/drop-vector-index-cases",
  },
  PROVISION: {
    count: "read/count-provisions",
    page: "read/texts-to-embed-provisions",
    nearest: "read/nearest-provisions",
    cosines: "read/cosines-of-provisions",
    save: "write/save-vectors-of-provisions",
    clear: "write/clear-vectors-of-provisions",
    createIndex: "write/create-vector-index-provisions",
    dropIndex: "write/drop-vector-index-provisions",
  },
} as const satisfies Record<EmbeddedKind, Readonly<Record<string, string>>>;

/**
 * Vectors in Neo4j: a property a node and one vector index a kind, made when the model's length is
 * known.
 */
export class GraphEmbeddings implements EmbeddingStore, VectorSource {
  constructor(
    private readonly database: Database,
    private readonly options: () => ReadOptions = () => ({}),
  ) {}

  async space(): Promise<EmbeddingSpace | undefined> {
    const row = (await this.database.read("read/embedding-space", {}, this.options()))[0];
    if (row === undefined) return undefined;
    return {
      model: row.string("model"),
      provider: row.string("provider"),
      dimensions: row.number("dimensions"),
      background: row.optionalNumber("background"),
    };
  }

  async clear(): Promise<void> {
    await this.database.writeAlone("write/delete-embedding-space");
    for (const names of Object.values(STATEMENTS)) {
      await this.database.writeAlone(names.dropIndex);
      for (;;) {
        const rows = await this.database.writeAlone(names.clear, { limit: CLEAR_BATCH });
        if ((rows[0]?.number("cleared") ?? 0) < CLEAR_BATCH) break;
      }
    }
  }

  async begin({ model, provider, dimensions }: EmbeddingSpace): Promise<void> {
    await this.database.writeAlone("write/begin-embedding", { model, provider, dimensions });
    const options = {
      indexConfig: { "vector.dimensions": dimensions, "vector.similarity_function": "cosine" },
    };
    for (const names of Object.values(STATEMENTS))
      await this.database.writeAlone(names.createIndex, { options });
  }

  async count(kind: EmbeddedKind): Promise<number> {
    return (await this.database.read(STATEMENTS[kind].count))[0]?.number("count") ?? 0;
  }

  async page(kind: EmbeddedKind, after: string, limit: number): Promise<readonly TextToEmbed[]> {
    const rows = await this.database.read(STATEMENTS[kind].page, { after, limit });
    return rows.map((row) => ({
      id: row.string("id"),
      text: row.string("text"),
      embeddedHash: row.optionalString("embeddedHash"),
    }));
  }

  async save(kind: EmbeddedKind, texts: readonly EmbeddedText[]): Promise<void> {
    if (texts.length > 0) await this.database.writeAlone(STATEMENTS[kind].save, { rows: texts });
  }

  async complete(background: number): Promise<void> {
    await this.database.read(
      "read/await-indexes",
      { seconds: FILL_SECONDS },
      { timeout: (FILL_SECONDS + 10) * 1000 },
    );
    await this.database.writeAlone("write/complete-embedding", { background });
  }

  async vectorOfCase(id: string): Promise<readonly number[] | undefined> {
    const vector =
      (await this.database.read("read/vector-of-case", { id }, this.options()))[0]?.numbers(
        "vector",
      ) ?? [];
    return vector.length === 0 ? undefined : vector;
  }

  async nearest(
    kind: EmbeddedKind,
    vector: readonly number[],
    limit: number,
  ): Promise<readonly string[]> {
    const rows = await this.database.read(
      STATEMENTS[kind].nearest,
      { vector, limit },
      this.options(),
    );
    return rows.map((row) => row.string("id"));
  }

  async cosines(
    kind: EmbeddedKind,
    vector: readonly number[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read(
      STATEMENTS[kind].cosines,
      { vector, ids },
      this.options(),
    );
    return new Map(rows.map((row) => [row.string("id"), row.number("cosine")]));
  }
}
