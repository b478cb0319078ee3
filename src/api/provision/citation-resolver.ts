import { InstrumentCatalogue } from "../../citation/catalogue.js";
import { parseTypedCitation } from "../../citation/typed-citation.js";
import { provisionLabel } from "../../domain/provision.js";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import type { InstrumentEntry } from "../../graph/read/known-references.js";
import { badUserInput } from "../errors/user-errors.js";
import type { Loaders } from "../loaders.js";

/** How long the names of the instruments are kept before they are read again: loads may add some. */
const FRESH_MS = 5000;

/** Understands citations against the instruments of the graph. One for all requests: the names are few and change rarely. */
export class CitationResolver {
  private catalogue: Promise<InstrumentCatalogue> | undefined;
  private readAt = 0;

  constructor(private readonly read: () => Promise<readonly InstrumentEntry[]>) {}

  /** The names of all instruments, a few seconds old at most. */
  names(): Promise<InstrumentCatalogue> {
    const now = Date.now();
    if (this.catalogue === undefined || now - this.readAt > FRESH_MS) {
      this.readAt = now;
      this.catalogue = this.read().then((entries) => new InstrumentCatalogue(entries));
      this.catalogue.catch(() => (this.catalogue = undefined));
    }
    return this.catalogue;
  }

  /** The provision, where a text is nothing but the citation of one that the graph holds. */
  async tryResolve(text: string, loaders: Loaders): Promise<ProvisionRow | undefined> {
    const parsed = parseTypedCitation(text, await this.names());
    return parsed.kind === "provision" ? loaders.node("provision", parsed.provisionId) : undefined;
  }

  /**
   * The provision that a typed citation names.
   * @param asOf of several versions the one in force then is meant; the current one where it is left out.
   * @throws BAD_USER_INPUT that says what was not understood, and what is near.
   */
  async resolve(citation: string, loaders: Loaders, asOf?: string): Promise<ProvisionRow> {
    const catalogue = await this.names();
    const parsed = parseTypedCitation(citation, catalogue, asOf);
    if (parsed.kind === "unknown") throw unknownCitation(citation, parsed.reason, parsed.near);
    const found = await loaders.node("provision", parsed.provisionId);
    if (found !== undefined) return found;
    if (parsed.kind === "heading") throw unknownCitation(citation, "the instrument has no such book, chapter or section", []);
    const instrument = catalogue.get(parsed.instrumentId);
    const name = instrument?.shortTitle ?? instrument?.title ?? parsed.instrumentId;
    const article = { article: parsed.number.article, suffix: parsed.number.suffix };
    throw unknownCitation(citation, `the graph holds ${name} but not its ${provisionLabel(parsed.number)}`, [
      parsed.number.paragraph === undefined ? `${name}第一条` : `${name}${provisionLabel(article)}`,
    ]);
  }
}

function unknownCitation(citation: string, reason: string, near: readonly string[]): Error {
  const hint = near.length === 0 ? "" : ` Near: ${near.join(", ")}.`;
  return badUserInput(`The citation "${citation.slice(0, 80)}" was not understood: ${reason}.${hint}`, {
    citation: citation.slice(0, 80),
    near,
  });
}
