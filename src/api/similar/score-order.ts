import { createHash } from "node:crypto";
import type { Key } from "../../graph/read/pages.js";
import type { SimilarCase } from "../../similarity/find-similar-cases.js";
import type { SemanticSearch } from "../../similarity/semantic.js";
import { badUserInput } from "../errors/user-errors.js";

/** Decimal digits that tell two scores apart. */
const SCORE_DIGITS = 6;

/**
 * Where a hit stands in the order of results: its score, then its id. Scores made of other things
 * make another order.
 */
interface Place {
  readonly score: string;
  readonly id: string;
  readonly made: string;
}

/** The key of a hit in the order of results. */
export function scoreKey(hit: SimilarCase, semantic: SemanticSearch): string {
  return `${scoreText(hit)}/${markOf(semantic)}/${hit.case.id}`;
}

/**
 * The hits that come after a place, all where there is none.
 * @throws BAD_USER_INPUT where the scores of the place were made of other things.
 */
export function hitsBehind(
  hits: readonly SimilarCase[],
  key: Key | undefined,
  semantic: SemanticSearch,
): readonly SimilarCase[] {
  if (key === undefined) return hits;
  const place = readPlace(key);
  if (place.made !== markOf(semantic))
    throw badUserInput(
      "The cursor given as after is of a search with other scores: embeddings have become available, or unavailable, since. " +
        "Start again without after.",
    );
  return hits.filter((hit) => comesAfter(hit, place));
}

function readPlace(key: Key): Place {
  const [score = "", made = "", ...id] = key.toString().split("/");
  return { score, id: id.join("/"), made };
}

function comesAfter(hit: SimilarCase, place: Place): boolean {
  const score = scoreText(hit);
  return score < place.score || (score === place.score && hit.case.id > place.id);
}

function scoreText({ score }: SimilarCase): string {
  return score.toFixed(SCORE_DIGITS);
}

/**
 * What scores are made of beside words, factors and law: the mark of the embeddings' model, or
 * "words".
 */
function markOf(semantic: SemanticSearch): string {
  return semantic.kind === "USED"
    ? createHash("sha256").update(semantic.model).digest("base64url").slice(0, 8)
    : "words";
}
