import type { Segment } from "../../domain/segment.js";

/**
 * What the full-text indexes store of a node: words for `search_words`, names as written for
 * `search_names`.
 */
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
  /** Labels and aliases by which the node should be found although its text lacks them. */
  readonly tags?: readonly (string | undefined)[];
  readonly body?: readonly (string | undefined)[];
  readonly names: readonly (string | undefined)[];
}

/** The search properties of a node, segmented once, at load time. */
export function searchText(source: SearchSource, segment: Segment): SearchText {
  const words = (texts: readonly (string | undefined)[] = []) => wordsOf(texts, segment);
  return {
    searchKind: source.kind,
    searchTitle: words(source.title),
    searchTags: words(source.tags),
    searchBody: words(source.body),
    searchNames: source.names.filter((name) => name !== undefined && name !== "").join("\n"),
  };
}

/** The words of a case by section, for the search for similar cases. */
export interface SectionWords {
  readonly searchFacts: string;
  readonly searchIssues: string;
  readonly searchRules: string;
  readonly searchReasoning: string;
}

export interface SectionSource {
  readonly facts: readonly (string | undefined)[];
  readonly issues: readonly (string | undefined)[];
  readonly rules: readonly (string | undefined)[];
  readonly reasoning: readonly (string | undefined)[];
}

/** The words of the sections of a case, as the full-text index takes them. */
export function sectionWords(source: SectionSource, segment: Segment): SectionWords {
  return {
    searchFacts: wordsOf(source.facts, segment),
    searchIssues: wordsOf(source.issues, segment),
    searchRules: wordsOf(source.rules, segment),
    searchReasoning: wordsOf(source.reasoning, segment),
  };
}

function wordsOf(texts: readonly (string | undefined)[], segment: Segment): string {
  return texts.flatMap((text) => (text ? segment(text) : [])).join(" ");
}
