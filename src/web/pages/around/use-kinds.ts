import { useQueries } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { announce } from "../../parts/announce.js";
import type { NamedNode } from "../../parts/node-link.js";
import { asked } from "../../queries/ask.js";
import { AROUND_KIND, type AROUND_PAGE } from "../../queries/graph.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { GlobalSearch } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { RELATIONS } from "../../words/relations.js";
import type { AroundSearch } from "./around.search.js";
import { AROUND, INCOMING } from "./around.words.js";

const route = getRouteApi("/around/$id");
/** So many neighbours of a kind are read first, and with each further click. */
const FIRST = 12;
const MORE = 48;
const MOST = 499;
/** Stands in the address where every kind is folded. */
const NONE = "none";

type Relation = ResultOf<typeof AROUND_PAGE>["relations"][number];
type Edge = ResultOf<typeof AROUND_KIND>["neighborhood"]["edges"][number];

/** A neighbour, and the link to it. */
export interface Neighbour {
  readonly node: NamedNode;
  readonly edge: Edge;
}

/** A kind of relation of a node in one direction. */
export interface Kind extends Relation {
  readonly key: string;
  /** What it is called in the reader's language. */
  readonly name: string;
  readonly isOpen: boolean;
  /** What was read of it; undefined while nothing is there. */
  readonly neighbours: readonly Neighbour[] | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
}

/** The kinds with their counts, those of many first, and what the expanded ones lead to. */
export function useKinds(id: string, relations: readonly Relation[]) {
  const words = useWords(AROUND);
  const names = useWords(RELATIONS);
  const incoming: Readonly<Record<string, string>> = useWords(INCOMING);
  const show = useShow();
  const { open } = route.useSearch();
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const [first] = relations;
  const opened = open ?? (first === undefined ? [] : [keyOf(first)]);
  const limitOf = (key: string) => Math.min(MOST, limits[key] ?? FIRST);
  const answers = useQueries({
    queries: relations.map((each) => ({
      ...asked(AROUND_KIND, { id, type: each.type, limit: limitOf(keyOf(each)) + 1 }),
      enabled: opened.includes(keyOf(each)),
    })),
  });
  const kinds = relations.map((relation, at): Kind => {
    const key = keyOf(relation);
    const answer = answers[at];
    const neighbours = neighboursOf(id, relation, answer?.data?.data.neighborhood);
    return {
      ...relation,
      key,
      name: relation.outgoing
        ? (names[relation.type] ?? relation.type)
        : (incoming[relation.type] ?? words.toHere(names[relation.type] ?? relation.type)),
      isOpen: opened.includes(key),
      neighbours,
      error: answer?.error ?? null,
      hasMore: (neighbours?.length ?? 0) < relation.count && limitOf(key) < MOST,
    };
  });
  const rest = opened.filter((key) => key !== NONE);
  const last = kinds.find(({ key }) => key === rest.at(-1));
  return {
    kinds,
    toggle: ({ key, name, isOpen, count }: Kind) =>
      isOpen
        ? show(without(rest, key), words.folded(name))
        : show([...rest, key], words.expanded(name, count)),
    /** Folds what was expanded last. */
    undo: last && {
      name: last.name,
      press: () => show(without(rest, last.key), words.folded(last.name)),
    },
    more: (key: string) =>
      setLimits((before) => ({ ...before, [key]: (before[key] ?? FIRST) + MORE })),
  };
}

const without = (keys: readonly string[], key: string) => keys.filter((each) => each !== key);

/** Expands these kinds and no others, and says what that did. */
function useShow(): (keys: readonly string[], said: string) => void {
  const navigate = useNavigate();
  return (keys, said) =>
    void navigate({
      to: ".",
      search: (before: GlobalSearch & AroundSearch) => ({
        ...before,
        open: keys.length === 0 ? [NONE] : [...keys],
      }),
      resetScroll: false,
    }).then(() => announce(said));
}

const keyOf = ({ type, outgoing }: Relation) => `${type}.${outgoing ? "out" : "in"}`;

function neighboursOf(
  center: string,
  { outgoing }: Relation,
  read: ResultOf<typeof AROUND_KIND>["neighborhood"] | undefined,
): readonly Neighbour[] | undefined {
  return read?.edges
    .filter(({ from, to }) => (outgoing ? from : to) === center)
    .flatMap((edge) => {
      const node = read.nodes.find((each) => each.id === (outgoing ? edge.to : edge.from));
      return node === undefined ? [] : [{ node, edge }];
    });
}
