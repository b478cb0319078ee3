import { articleOf, parseProvisionId, provisionId } from "../../domain/provision.js";
import type { PrecedentsElsewhere } from "../../graph/read/provisions-beside.js";
import type { RequestContext } from "../context.js";

/** What holds precedents beside a provision; nothing for a book, chapter or section. */
export async function precedentsElsewhere(
  id: string,
  { citations, loaders }: Pick<RequestContext, "citations" | "loaders">,
): Promise<readonly PrecedentsElsewhere[]> {
  const parsed = parseProvisionId(id);
  if (parsed === undefined) return [];
  const catalogue = await citations.names();
  const instrument = catalogue.get(parsed.instrumentId);
  const versions = instrument === undefined ? [] : catalogue.versions(instrument);
  const sameNumber = versions.flatMap((each) =>
    each === instrument ? [] : provisionId(each.id, parsed.number),
  );
  return loaders.precedentsElsewhere.load({ id, articleId: articleOf(id), sameNumber });
}
