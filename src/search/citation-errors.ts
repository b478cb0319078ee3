import type { InstrumentCatalogue } from "../citation/catalogue.js";
import {
  articleOf,
  parseProvisionId,
  provisionLabel,
  provisionPosition,
} from "../domain/provision.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import type { Loaders } from "./loaders.js";
import { InputError } from "./search-errors.js";

/** How long a message may be; nothing is found by them. */
const LONGEST_SHOWN = 80;
const MOST_NEAR = 10;

/** A citation that was not understood: why, and what is near. */
export function unknownCitation(citation: string, reason: string, near: readonly string[]): Error {
  const shown = citation.slice(0, LONGEST_SHOWN);
  const hint = near.length === 0 ? "" : ` Near: ${near.join(", ")}.`;
  return new InputError(`The citation "${shown}" was not understood: ${reason}.${hint}`, {
    citation: shown,
    near,
  });
}

/** One provision was asked for, several are meant: each is named, so that one can be asked for. */
export function severalMeant(citation: string, provisions: readonly ProvisionRow[]): Error {
  const near = provisions.slice(0, MOST_NEAR).map((each) => each.citation);
  return unknownCitation(
    citation,
    `${provisions.length} provisions are meant where one is expected`,
    near,
  );
}

/** An instrument without an article: its first one is near. */
export async function instrumentAlone(
  citation: string,
  reason: string,
  instrumentId: string,
  catalogue: InstrumentCatalogue,
  loaders: Loaders,
): Promise<Error> {
  const { ids } = await loaders.neighbouringArticles(instrumentId, 0);
  return unknownCitation(
    citation,
    reason,
    ids.flatMap((id) => shortCitation(id, catalogue) ?? []),
  );
}

/**
 * An instrument that is held without the article: how many it has, and which are next to the place.
 */
export async function articleNotHeld(
  citation: string,
  id: string,
  catalogue: InstrumentCatalogue,
  loaders: Loaders,
): Promise<Error> {
  const parsed = parseProvisionId(id);
  const instrument = parsed && catalogue.get(parsed.instrumentId);
  if (parsed === undefined || instrument === undefined)
    return unknownCitation(citation, `the graph has no ${id}`, []);
  const name = catalogue.shortName(instrument);
  const label = provisionLabel(parsed.number);
  const article = await loaders.node("provision", articleOf(id));
  if (article !== undefined) {
    const near = shortCitation(article.id, catalogue);
    return unknownCitation(
      citation,
      `the graph holds ${name} but not its ${label}`,
      near === undefined ? [] : [near],
    );
  }
  const { ids, articles } = await loaders.neighbouringArticles(
    parsed.instrumentId,
    provisionPosition(parsed.number),
  );
  if (articles === 0)
    return unknownCitation(citation, `the graph holds ${name}, but no article of it`, []);
  const held = articles === 1 ? "1 article" : `${articles.toLocaleString("en")} articles`;
  const near = ids.flatMap((each) => shortCitation(each, catalogue) ?? []);
  return unknownCitation(
    citation,
    `the graph holds ${held} of ${name}, but not its ${label}`,
    near,
  );
}

/** 民法典第一千二百六十条, 公司法（2018年修正）第二百一十八条. */
function shortCitation(id: string, catalogue: InstrumentCatalogue): string | undefined {
  const parsed = parseProvisionId(id);
  const instrument = parsed && catalogue.get(parsed.instrumentId);
  return (
    parsed && instrument && `${catalogue.shortName(instrument)}${provisionLabel(parsed.number)}`
  );
}
