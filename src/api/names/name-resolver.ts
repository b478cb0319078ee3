import type { NamedKind, NamedNode } from "../../domain/node-names.js";
import { badUserInput } from "../errors/user-errors.js";
import type { Loaders } from "../loaders.js";
import { type FoundName, NameIndex } from "./name-index.js";

/** How long the names are believed; the request that finds them older is answered from them while they are read anew. */
const FRESH_MS = 30_000;
/** A name that nobody bears may have come with a load since: it is looked for again, but not more often than this. */
const RETRY_MS = 250;
const LONGEST_NAME = 200;
const MOST_NEAR = 3;
const MOST_CANDIDATES = 10;

const CALLED: Readonly<Record<NamedKind, string>> = {
  region: "region",
  court: "court",
  cause: "cause of action",
  factor: "factor",
  instrument: "instrument",
  publication: "publication",
};

/** Turns ids and names of what cases share into ids. One for all requests: one statement reads all names, and a load changes few. */
export class NameResolver {
  private known: Promise<NameIndex> | undefined;
  private readAt = -Infinity;

  /** @param most how many nodes of a kind `read` gives at most. */
  constructor(
    private readonly read: () => Promise<readonly NamedNode[]>,
    private readonly most: number,
  ) {}

  /**
   * The id that an argument means by an id, a name or a customary short name.
   * @throws BAD_USER_INPUT, with the argument's name and what is near, for what is neither; with the candidates for what may mean several.
   */
  async resolve(kind: NamedKind, text: string, argument: string, loaders: Loaders): Promise<string> {
    if (text.length > LONGEST_NAME)
      throw badUserInput(`${argument} has a name of ${text.length} characters: expected at most ${LONGEST_NAME}.`, { argument });
    const wanted = text.trim();
    const index = await this.current();
    const first = lookUp(index, kind, wanted);
    if (first.kind === "one") return first.id;
    if (wanted.startsWith(`${kind}:`) && (await loaders.node(kind, wanted)) !== undefined) return wanted;
    const latest = await this.latest(index);
    const found = latest === index ? first : lookUp(latest, kind, wanted);
    if (found.kind === "one") return found.id;
    throw this.fault(kind, wanted, argument, found, latest);
  }

  /** The same for several; each id once, in the order of the first. */
  async resolveAll(kind: NamedKind, texts: readonly string[], argument: string, loaders: Loaders): Promise<readonly string[]> {
    return [...new Set(await Promise.all(texts.map((each) => this.resolve(kind, each, argument, loaders))))];
  }

  private fault(kind: NamedKind, text: string, argument: string, found: FoundName, index: NameIndex): Error {
    const shown = `${argument}: "${text.slice(0, 100)}"`;
    if (found.kind === "several") {
      const candidates = found.nodes.slice(0, MOST_CANDIDATES);
      const list = candidates.map(({ id, names: [name = id] }) => `${name} (${id})`).join(", ");
      return badUserInput(`${shown} may mean several: give the id of one of ${list}.`, {
        argument,
        near: candidates.map((each) => each.id),
      });
    }
    const near = index.near(kind, text, MOST_NEAR);
    const partly = index.size(kind) >= this.most ? ` among the ${this.most} that are known by name: give an id` : "";
    const hint = near.length === 0 ? "" : ` Near: ${near.join(", ")}.`;
    return badUserInput(`${shown} is no ${CALLED[kind]} of the graph, neither an id nor a name${partly}.${hint}`, {
      argument,
      near,
    });
  }

  private current(): Promise<NameIndex> {
    if (this.known === undefined) return this.readAnew();
    if (performance.now() - this.readAt > FRESH_MS) this.readAnew().catch(() => {}); // what was known serves until then
    return this.known;
  }

  private async latest(index: NameIndex): Promise<NameIndex> {
    const current = await this.current();
    if (current !== index) return current;
    return performance.now() - this.readAt < RETRY_MS ? index : this.readAnew();
  }

  /** What was known stays where the database does not answer. */
  private async readAnew(): Promise<NameIndex> {
    const before = this.known;
    this.readAt = performance.now();
    const reading = this.read().then((nodes) => new NameIndex(nodes));
    this.known = before ?? reading;
    try {
      const index = await reading;
      this.known = reading;
      return index;
    } catch (error) {
      if (before === undefined) this.known = undefined;
      throw error;
    }
  }
}

function lookUp(index: NameIndex, kind: NamedKind, text: string): FoundName {
  return index.has(kind, text) ? { kind: "one", id: text } : index.find(kind, text);
}
