import type { Segment } from "../../domain/segment.js";

/** What the full-text indexes hold of a node: words for `search_words`, names as written for `search_names`. */
export interface SearchText {
  readonly searchKind: string;
  readonly searchTitle: string;
  readonly searchTags: string;
  readonly searchBody: string;
  readonly searchNames: string;
}

export interface SearchSource {
  readonly kind: string;
  readonly title: readonly (string | undefined)[];
  /** Labels and aliases under which a reader may look for the node without its text saying so. */
  readonly tags?: readonly (string | undefined)[];
  readonly body?: readonly (string | undefined)[];
  readonly names: readonly (string | undefined)[];
}

/** The search properties of a node, cut into words once, when it is loaded. */
export function searchText(source: SearchSource, segment: Segment): SearchText {
  const words = (texts: readonly (string | undefined)[] = []) => texts.flatMap((text) => (text ? segment(text) : [])).join(" ");
  return {
    searchKind: source.kind,
    searchTitle: words(source.title),
    searchTags: words(source.tags),
    searchBody: words(source.body),
    searchNames: source.names.filter((name) => name !== undefined && name !== "").join("\n"),
  };
}
