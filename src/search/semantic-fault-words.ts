import type { SemanticFault } from "../similarity/semantic.js";

/** A fault in both languages, without address, model or key. */
interface FaultWords {
  readonly en: string;
  readonly zh: string;
}

/** Why a search went by words alone, for clients and reports. */
export const SEMANTIC_FAULT_WORDS: Readonly<Record<SemanticFault, FaultWords>> = {
  UNREACHABLE: { en: "the embeddings endpoint does not answer", zh: "向量服务没有应答" },
  REFUSED: { en: "the embeddings endpoint refuses to answer", zh: "向量服务拒绝了请求" },
  MALFORMED: {
    en: "the embeddings endpoint gives no usable vectors",
    zh: "向量服务的应答无法使用",
  },
  NOT_READY: { en: "the model is still being loaded", zh: "语义模型正在载入" },
  NO_MODEL: { en: "the model is not there", zh: "没有语义模型" },
  NOT_EMBEDDED: {
    en: "not all texts have their vectors yet: run leian embed",
    zh: "向量尚未全部生成",
  },
  OTHER_MODEL: {
    en: "the graph's vectors are of another model than the endpoint's: run leian embed --all",
    zh: "图中向量与向量服务的模型不同",
  },
  OTHER_LENGTH: {
    en: "the graph's vectors are of another length than the endpoint's: run leian embed --all",
    zh: "图中向量与向量服务的维数不同",
  },
};

/** The warning that goes with an answer which had to do without embeddings. */
export function semanticWarning(fault: SemanticFault): FaultWords {
  const { en, zh } = SEMANTIC_FAULT_WORDS[fault];
  return {
    en: `Similarity is by words, factors and law alone, not by embeddings: ${en}.`,
    zh: `相似度只依据文字、要素和法律，未用向量：${zh}。`,
  };
}
