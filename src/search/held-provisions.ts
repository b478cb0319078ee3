import { PART_NOT_HELD } from "../citation/confirm-citations.js";
import type { TypedProvision } from "../citation/typed-citation.js";
import { articleOf, parseProvisionId } from "../domain/provision.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import type { Loaders } from "./loaders.js";

/** What the graph holds of a typed citation. */
export interface HeldProvisions {
  readonly provisions: readonly ProvisionRow[];
  /** The id of what it lacks: the citation cannot be answered. */
  readonly missing?: string | undefined;
  /** Why the article answers for its part. */
  readonly reason?: string | undefined;
}

/**
 * The provisions that a typed citation means. Paragraphs and items are made when a case or a text
 * names them: where the graph holds the article without its text, the article answers for a part,
 * as `resolveCitations` says; with its text, the part does not exist. A range must be held as a
 * whole, of several candidates those count that are held.
 */
export async function heldProvisions(
  { status, provisionIds }: TypedProvision,
  loaders: Loaders,
): Promise<HeldProvisions> {
  const found = await Promise.all(provisionIds.map((id) => heldOrArticle(id, loaders)));
  const missing = provisionIds.find((_, index) => found[index] === undefined);
  const provisions = [
    ...new Map(found.flatMap((each) => (each ? [[each.id, each]] : []))).values(),
  ];
  if (provisions.length === 0 || (status === "RESOLVED" && missing !== undefined))
    return { provisions: [], missing: missing ?? provisionIds[0] ?? "" };
  const isPart = provisions.some((each) => !provisionIds.includes(each.id));
  return { provisions, reason: isPart ? `${PART_NOT_HELD}: the article answers` : undefined };
}

async function heldOrArticle(id: string, loaders: Loaders): Promise<ProvisionRow | undefined> {
  const [whole, article] = await Promise.all([
    loaders.node("provision", id),
    loaders.node("provision", articleOf(id)),
  ]);
  if (whole !== undefined || article === undefined) return whole;
  return article.text === undefined || (await isOnlyParagraph(id, article, loaders))
    ? article
    : undefined;
}

/** 第七百五十二条第一款 of an article whose text is one paragraph: the article itself. */
async function isOnlyParagraph(
  id: string,
  article: ProvisionRow,
  loaders: Loaders,
): Promise<boolean> {
  const number = parseProvisionId(id)?.number;
  if (number?.paragraph !== 1 || number.item !== undefined) return false;
  return (await loaders.linked("provision", "children-of-provisions", article.id)).length === 0;
}
