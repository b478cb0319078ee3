import { InstrumentCatalogue } from "../citation/catalogue.js";
import { parseTypedCitation, type TypedProvision } from "../citation/typed-citation.js";
import type { InstrumentEntry } from "../graph/read/known-references.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import {
  articleNotHeld,
  instrumentAlone,
  severalMeant,
  unknownCitation,
} from "./citation-errors.js";
import { heldProvisions } from "./held-provisions.js";
import type { Loaders } from "./loaders.js";
import { Refreshed } from "./refreshed.js";

/** A load is seen after so long: bounds how often the catalogue is read, tunes nothing. */
const FRESH_MS = 5000;
/** What one typed text, or a list of them, may name. */
const MOST_NAMED = 20;

/** What a typed citation was taken to mean, with what the graph holds of it. */
export interface UnderstoodCitation extends Omit<TypedProvision, "provisionIds"> {
  /** Those of a range, or all candidates; else one. Never empty. */
  readonly provisions: readonly ProvisionRow[];
}

/**
 * Understands citations against the instruments of the graph. One for all requests: the names are
 * few and change rarely.
 */
export class CitationResolver {
  private readonly catalogue: Refreshed<InstrumentCatalogue>;

  constructor(read: () => Promise<readonly InstrumentEntry[]>) {
    this.catalogue = new Refreshed(async () => new InstrumentCatalogue(await read()), FRESH_MS);
  }

  /** The names of all instruments. */
  names(): Promise<InstrumentCatalogue> {
    return this.catalogue.current();
  }

  /** The provision, where a text is nothing but the citation of one that the graph holds. */
  async tryResolve(text: string, loaders: Loaders): Promise<ProvisionRow | undefined> {
    const parsed = parseTypedCitation(text, await this.names());
    if (parsed.kind !== "provisions") return undefined;
    const [only, other] = parsed.provisions.flatMap((each) => each.provisionIds);
    return only === undefined || other !== undefined ? undefined : loaders.node("provision", only);
  }

  /**
   * The one provision that a typed citation names; its article where the graph does not hold the
   * part.
   * @param asOf of several versions the one in force then is meant; the current one where it is
   * left out.
   * @throws InputError that says what was not understood, and what is near; for several provisions,
   * with each of them.
   */
  async resolve(citation: string, loaders: Loaders, asOf?: string): Promise<ProvisionRow> {
    const provisions = (await this.understand(citation, loaders, asOf)).flatMap(
      (each) => each.provisions,
    );
    const [only, other] = provisions;
    if (only === undefined || other !== undefined) throw severalMeant(citation, provisions);
    return only;
  }

  /**
   * What typed citations name, in order: several articles in one text are several citations, a
   * range is one.
   * @throws InputError as `resolve` does, and where more are named than can be searched for at
   * once.
   */
  async resolveAll(
    citations: readonly string[],
    loaders: Loaders,
  ): Promise<readonly UnderstoodCitation[]> {
    const understood = (
      await Promise.all(citations.map((each) => this.understand(each, loaders)))
    ).flat();
    if (understood.length > MOST_NAMED)
      throw unknownCitation(
        citations.join("; "),
        `${understood.length} provisions are named: at most ${MOST_NAMED} at once`,
        [],
      );
    return understood;
  }

  /**
   * The provisions that typed citations name for certain, each once.
   * @throws InputError as `resolveAll` does, and for a citation of which several provisions may be
   * meant.
   */
  async resolveCertain(
    citations: readonly string[],
    loaders: Loaders,
  ): Promise<readonly ProvisionRow[]> {
    const understood = await this.resolveAll(citations, loaders);
    const unclear = understood.find((each) => each.status === "AMBIGUOUS");
    if (unclear !== undefined) throw severalMeant(unclear.written, unclear.provisions);
    return [
      ...new Map(
        understood.flatMap((each) => each.provisions).map((each) => [each.id, each]),
      ).values(),
    ];
  }

  private async understand(
    text: string,
    loaders: Loaders,
    asOf?: string,
  ): Promise<readonly UnderstoodCitation[]> {
    const catalogue = await this.names();
    const parsed = parseTypedCitation(text, catalogue, asOf);
    switch (parsed.kind) {
      case "unknown":
        if (parsed.instrumentId !== undefined)
          throw await instrumentAlone(text, parsed.reason, parsed.instrumentId, catalogue, loaders);
        throw unknownCitation(text, parsed.reason, parsed.near);
      case "heading": {
        const heading = await loaders.node("provision", parsed.provisionId);
        if (heading === undefined)
          throw unknownCitation(text, "the instrument has no such book, chapter or section", []);
        return [
          { written: text, citation: heading.citation, status: "RESOLVED", provisions: [heading] },
        ];
      }
      case "provisions":
        return Promise.all(parsed.provisions.map((each) => held(text, each, catalogue, loaders)));
    }
  }
}

/** What the graph holds of a typed provision. */
async function held(
  text: string,
  typed: TypedProvision,
  catalogue: InstrumentCatalogue,
  loaders: Loaders,
): Promise<UnderstoodCitation> {
  const found = await heldProvisions(typed, loaders);
  if (found.missing !== undefined)
    throw await articleNotHeld(text, found.missing, catalogue, loaders);
  const { written, citation, status, version } = typed;
  const [only, other] = found.provisions;
  if (status === "AMBIGUOUS" && only !== undefined && other === undefined)
    return {
      written,
      citation: only.citation,
      status: "RESOLVED",
      version,
      reason: found.reason,
      provisions: found.provisions,
    };
  const reason = status === "AMBIGUOUS" ? typed.reason : found.reason;
  return { written, citation, status, version, reason, provisions: found.provisions };
}
