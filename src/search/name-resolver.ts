import type { NamedKind, NamedNode } from "../domain/node-names.js";
import type { Loaders } from "./loaders.js";
import { type FoundName, NameIndex } from "./name-index.js";
import { Refreshed } from "./refreshed.js";
import { InputError } from "./search-errors.js";

/** A load is seen after so long; these all bound work and the length of an answer. */
const FRESH_MS = 30_000;
const LONGEST_NAME = 200;
const MOST_CANDIDATES = 10;

const CALLED: Readonly<Record<NamedKind, string>> = {
  region: "region",
  court: "court",
  cause: "cause of action",
  factor: "factor",
  instrument: "instrument",
  publication: "publication",
};

/**
 * Turns ids and names of what cases share into ids. One for all requests: one statement reads all
 * names, and a load changes few.
 */
export class NameResolver {
  private readonly index: Refreshed<NameIndex>;

  /** @param most how many nodes of a kind `read` gives at most. */
  constructor(
    read: () => Promise<readonly NamedNode[]>,
    private readonly most: number,
  ) {
    this.index = new Refreshed(async () => new NameIndex(await read()), FRESH_MS);
  }

  /**
   * The id that an argument means by an id, a name or a customary short name.
   * @throws InputError, with the argument's name and what is near, for what is neither; with the
   * candidates for what may mean several.
   */
  async resolve(
    kind: NamedKind,
    text: string,
    argument: string,
    loaders: Loaders,
  ): Promise<string> {
    if (text.length > LONGEST_NAME)
      throw new InputError(
        `${argument} has a name of ${text.length} characters: expected at most ${LONGEST_NAME}.`,
        {
          argument,
        },
      );
    const wanted = text.trim();
    const index = await this.index.current();
    const first = lookUp(index, kind, wanted);
    if (first.kind === "one") return first.id;
    if (wanted.startsWith(`${kind}:`) && (await loaders.node(kind, wanted)) !== undefined)
      return wanted;
    const latest = await this.index.after(index); // a load may have brought the name since
    const found = latest === index ? first : lookUp(latest, kind, wanted);
    if (found.kind === "one") return found.id;
    throw this.fault(kind, wanted, argument, found, latest);
  }

  /** The same for several; each id once, in the order of the first. */
  async resolveAll(
    kind: NamedKind,
    texts: readonly string[],
    argument: string,
    loaders: Loaders,
  ): Promise<readonly string[]> {
    return [
      ...new Set(
        await Promise.all(texts.map((each) => this.resolve(kind, each, argument, loaders))),
      ),
    ];
  }

  /**
   * The ids of what a text names, by a name or a customary short name; none where it names nothing.
   */
  async meant(kind: NamedKind, text: string): Promise<readonly string[]> {
    const found = (await this.index.current()).find(kind, text.trim());
    switch (found.kind) {
      case "one":
        return [found.id];
      case "several":
        return found.nodes.map((node) => node.id);
      case "none":
        return [];
    }
  }

  private fault(
    kind: NamedKind,
    text: string,
    argument: string,
    found: FoundName,
    index: NameIndex,
  ): Error {
    const shown = `${argument}: "${text.slice(0, 100)}"`;
    if (found.kind === "several") {
      const candidates = found.nodes.slice(0, MOST_CANDIDATES);
      const list = candidates.map(({ id, names: [name = id] }) => `${name} (${id})`).join(", ");
      return new InputError(`${shown} may mean several: give the id of one of ${list}.`, {
        argument,
        near: candidates.map((each) => each.id),
      });
    }
    const near = index.near(kind, text);
    const partly =
      index.size(kind) >= this.most
        ? ` among the ${this.most} that are known by name: give an id`
        : "";
    const hint = near.length === 0 ? "" : ` Near: ${near.join(", ")}.`;
    return new InputError(
      `${shown} is no ${CALLED[kind]} of the graph, neither an id nor a name${partly}.${hint}`,
      {
        argument,
        near,
      },
    );
  }
}

function lookUp(index: NameIndex, kind: NamedKind, text: string): FoundName {
  return index.has(kind, text) ? { kind: "one", id: text } : index.find(kind, text);
}
