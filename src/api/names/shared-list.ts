import type { NamedKind } from "../../domain/node-names.js";
import type { NodeRow } from "../../graph/read/nodes.js";
import type { SharedList, SharedListFilter } from "../../graph/read/shared-lists.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, type PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";

/** Characters: a bound on what a client may send. */
const LONGEST_NAME = 200;

/** The list of the nodes of each kind. */
const LISTS = {
  region: "regions",
  court: "courts",
  cause: "causes",
  publication: "publications",
} as const satisfies Partial<Record<NamedKind, SharedList>>;
type ListedKind = keyof typeof LISTS;

/**
 * A page of what cases share: those whose names have the words that were asked for, or that these
 * mean by a customary short name.
 * @throws BAD_USER_INPUT for a name that is too long.
 */
export async function sharedList<Kind extends ListedKind>(
  kind: Kind,
  name: string | null | undefined,
  filter: Omit<SharedListFilter, "words" | "meant">,
  { first, after }: PageArgs,
  { loaders, names, store }: RequestContext,
): Promise<Connection<NodeRow<Kind>>> {
  if (name != null && name.length > LONGEST_NAME)
    throw badUserInput(`name has ${name.length} characters: expected at most ${LONGEST_NAME}.`, {
      argument: "name",
    });
  const words = wordsOf(kind, name ?? "");
  const meant = words.length === 0 ? [] : await names.meant(kind, name ?? "");
  const all = { ...filter, ...(words.length > 0 && { words, meant }) };
  const list = LISTS[kind];
  const identity = [list, words, filter];
  const place = decodeCursor(identity, "text", after)?.toString();
  const size = checkFirst(first);
  return connectNodes(
    loaders,
    kind,
    () => store.sharedList(list, all, place, size),
    identity,
    after,
    () => store.countSharedList(list, all),
  );
}

/**
 * What a name must have. Users leave 人民 out of 滨海新区法院, so the word that all courts share is not
 * looked for where another is left; Latin letters are compared small.
 */
function wordsOf(kind: ListedKind, name: string): readonly string[] {
  const words = name
    .normalize("NFKC")
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (kind === "region") return words.map((word) => word.toLowerCase());
  if (kind !== "court") return words;
  return words.map((word) => word.replace(/(?:人民)?法院$/u, "") || word);
}
