import { readFile } from "node:fs/promises";
import * as tokenizers from "@huggingface/tokenizers";
import { InferenceSession, Tensor } from "onnxruntime-node";

/** Where the two files of a model are. */
export interface ModelPaths {
  readonly network: string;
  readonly tokenizer: string;
}

/** What of the tokenizer is used; its own types lead to files that its package lacks. */
interface Encoder {
  encode(text: string): { readonly ids: readonly number[] };
}

const { Tokenizer } = tokenizers as unknown as {
  readonly Tokenizer: new (description: object, configuration: object) => Encoder;
};

/** What the model reads of a text, in tokens; of a longer one the beginning. */
const LONGEST = 512;

/**
 * A BERT-like encoder in this process. A text has one vector, whatever is embedded beside it: the
 * weights are int8 and are scaled by what is in the batch, so each text is a batch of its own.
 */
export class OnnxModel {
  private constructor(
    private readonly session: InferenceSession,
    private readonly tokenizer: Encoder,
  ) {}

  static async load({ network, tokenizer }: ModelPaths): Promise<OnnxModel> {
    const description = JSON.parse(await readFile(tokenizer, "utf8")) as object;
    const session = await InferenceSession.create(network, { intraOpNumThreads: 1 });
    return new OnnxModel(session, new Tokenizer(description, {}));
  }

  /** The vector of a text: its first token's, of length 1. */
  async embed(text: string): Promise<Float32Array> {
    const { ids } = this.tokenizer.encode(text);
    const end = ids.at(-1);
    const read =
      ids.length > LONGEST && end !== undefined ? [...ids.slice(0, LONGEST - 1), end] : ids;
    const output = await this.session.run({
      input_ids: integers(read),
      attention_mask: integers(read.map(() => 1)),
      token_type_ids: integers(read.map(() => 0)),
    });
    const states = output["last_hidden_state"];
    const dimensions = states?.dims.at(-1) ?? 0;
    return normalized((states?.data as Float32Array).slice(0, dimensions));
  }
}

function integers(values: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values.map(BigInt)), [1, values.length]);
}

function normalized(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
  return length === 0 ? vector : vector.map((each) => each / length);
}
