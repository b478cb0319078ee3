import type { KnownCause } from "../domain/similar-case.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { WordTrie } from "../lexicon/word-trie.js";
import { counts, type Vector } from "./vector.js";

/** A sign in a text. `text.slice(start, end)` is the word. */
export interface Mark {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A cause of action that a text may be about. */
export interface FoundCause {
  readonly causeId: string;
  /** From 0 to 1; the likeliest has 1. It orders the causes and is no probability. */
  readonly weight: number;
  /** The words that speak for it. */
  readonly marks: readonly Mark[];
  /** The factors that speak for it. */
  readonly factorIds: readonly string[];
}

// From the causes Hit@1 and loan pairs of a copy in memory with all cases as candidates: .520 and
// .643 there, .516 and .648 by `npm run eval`. `npm run ablate` counts the likeliest cause of facts
// sign by sign.

/** A bound: no text is about more causes than these, and no user reads more. */
const MOST = 8;
/**
 * A repeated sign counts for more, up to this limit of what a repetition adds: .508 .643 at
 * half, .504 .643 at double.
 */
const SATURATION = 1;
/**
 * How fast the weight of lesser causes falls, and what is too little to speak of: 物流 in a case of
 * leasing is no case of carriage. The first .504 .626 at half, .516 .626 at double.
 */
const SHARPNESS = 3;
const LEAST = 0.05;
/**
 * A cause that the text calls by its name: .508 .637 at half and at double. Shorter names (合同,
 * 保证) stand in texts of every kind.
 */
const NAMED = 3;
const SHORTEST_NAME = 4;

/** Finds the causes of action that facts may be about, by names and by signs. Immutable. */
export class CauseFinder {
  private readonly trie: WordTrie<string>;
  private readonly causesBySign = new Map<string, readonly string[]>();
  private readonly named: ReadonlySet<string>;
  private readonly names = new Map<string, string>();

  /**
   * @param causes the official list, as the graph holds it; signs of causes that it lacks are not
   * used.
   */
  constructor(causes: readonly KnownCause[]) {
    const signs = new Map<string, Set<string>>();
    const add = (sign: string, causeId: string) =>
      signs.set(sign, (signs.get(sign) ?? new Set()).add(causeId));
    const signsOf = new Map(
      LEXICON.table("cause-signs").rows.map(({ means, words }) => [means, words ?? []]),
    );
    const names = new Set<string>();
    const nameOf = new Map(causes.map((each) => [each.id, each.name]));
    for (const { id, name, parentId } of causes) {
      // 融资租赁合同纠纷 stands below itself: the broader is meant
      if (parentId !== undefined && nameOf.get(parentId) === name) continue;
      this.names.set(id, name);
      const plain = coreOf(name);
      if (plain.length >= SHORTEST_NAME) {
        add(plain, id);
        names.add(plain);
      }
      for (const sign of signsOf.get(name) ?? []) add(sign, id);
    }
    for (const [sign, ids] of signs) this.causesBySign.set(sign, [...ids]);
    this.named = names;
    this.trie = new WordTrie([...signs.keys()].map((sign) => [sign, sign]));
  }

  /** The likeliest causes first; of equal ones the narrower, then by id. Linear in the text. */
  find(text: string): readonly FoundCause[] {
    const found = this.trie
      .every(text)
      .map(({ from, to, value }) => ({ word: value, start: from, end: to }));
    const marks = this.withoutNested(found);
    const weights = this.weights(this.score(counts(marks.map((mark) => mark.word))));
    return [...weights].map(([causeId, weight]) => ({
      causeId,
      weight,
      marks: marks.filter((mark) => this.causesBySign.get(mark.word)?.includes(causeId)),
      factorIds: [],
    }));
  }

  /** The signs among the words of a segmented text: features for the comparison of two texts. */
  signs(words: readonly string[]): readonly string[] {
    return words.filter((word) => this.causesBySign.has(word));
  }

  /** Causes that words hint at, with their weights: a coarser picture of a text than its words. */
  outline(words: readonly string[]): Vector {
    const scores = this.score(counts(this.signs(words)));
    return this.weights(scores);
  }

  /** A cause is not named where its name is part of a longer one: 租赁合同 in 融资租赁合同. */
  private withoutNested(marks: readonly Mark[]): readonly Mark[] {
    let end = 0;
    return marks
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter((mark) => {
        if (!this.named.has(mark.word)) return true;
        if (mark.end <= end) return false;
        end = mark.end;
        return true;
      });
  }

  private score(signs: Vector): Vector {
    const scores = new Map<string, number>();
    for (const [sign, times] of signs) {
      const causes = this.causesBySign.get(sign) ?? [];
      const idf =
        Math.log(1 + this.causesBySign.size / (4 * causes.length)) *
        (this.named.has(sign) ? NAMED : 1);
      for (const id of causes)
        scores.set(id, (scores.get(id) ?? 0) + (idf * times) / (times + SATURATION));
    }
    return scores;
  }

  private weights(scores: Vector): Vector {
    const best = Math.max(0, ...scores.values());
    return new Map(
      [...scores]
        .map(([id, score]) => [id, (score / best) ** SHARPNESS] as const)
        .filter(([, weight]) => weight >= LEAST)
        .sort(
          (a, b) =>
            b[1] - a[1] || this.breadth(a[0]) - this.breadth(b[0]) || (a[0] < b[0] ? -1 : 1),
        )
        .slice(0, MOST),
    );
  }

  /**
   * Of two causes that a text speaks for alike, the longer name is the narrower cause:
   * 融资租赁合同纠纷, then 租赁合同纠纷.
   */
  private breadth(causeId: string): number {
    return -(this.names.get(causeId)?.length ?? 0);
  }
}

const CAUSE_END = LEXICON.expression("{cause-name-ends}$");

/** 民间借贷纠纷 → 民间借贷: what remains of a name when the words that all names share are gone. */
function coreOf(name: string): string {
  return name.replace(CAUSE_END, "");
}
