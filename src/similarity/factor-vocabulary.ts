import type { Segment } from "../domain/segment.js";
import { halfWidth } from "../language/normal-form.js";
import { endsClause, sentencesOf } from "../language/sentences.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { mapInTurns } from "./turns.js";

/** A factor as the vocabulary knows it. */
export interface VocabularyEntry {
  readonly id: string;
  readonly label: string;
  /** Names; … in one stands for a few characters of the same clause: 没…签劳动合同. */
  readonly aliases: readonly string[];
}

/**
 * Words of a text that call a factor by its label or by an alias. `text.slice(start, end)` is those
 * words.
 */
export interface FactorMention {
  readonly factorId: string;
  readonly start: number;
  readonly end: number;
}

/** A factor that a text may describe in other words than the vocabulary's. */
export interface FactorGuess {
  readonly factorId: string;
  /** How much of a label or alias stands in the text, from 0 to 1. */
  readonly coverage: number;
}

/**
 * Stands in an alias for what may stand between its parts, at most so many characters of the same
 * clause. A bound: half and double change no line of `npm run eval`.
 */
const GAP = "…";
const WIDEST_GAP = 6;

/**
 * Less of an alias than this is no sign of it. By `npm run eval`, questions first: .919 here and at
 * 0.8, .946 at 0.45; but a user is shown what is guessed, and three words of five are the least
 * that a reader takes for the alias.
 */
const LEAST_COVERAGE = 0.6;

/**
 * Words that hold the name of a factor and mean something else: 保险杠 is no 保险. A factor of such
 * a name goes first.
 */
const OTHER_WORDS = LEXICON.table("words-beside-factors").words;

/** Finds factors in texts. Immutable; made once from the factors of the graph. */
export class FactorVocabulary {
  /**
   * All names by their first two characters, longest first, so that one pass over a text finds
   * them.
   */
  private readonly byStart = new Map<
    string,
    { readonly name: string; readonly factorId: string | undefined }[]
  >();
  /** Names with a gap, by their first character. */
  private readonly patterns = new Map<
    string,
    { readonly parts: readonly string[]; readonly factorId: string }[]
  >();
  private readonly names: readonly {
    readonly factorId: string;
    readonly words: readonly string[];
  }[];
  private readonly namesByWord = new Map<string, number[]>();

  /** @param cut gives the words of a name. */
  constructor(
    entries: readonly VocabularyEntry[],
    private readonly segment: Segment,
    cut: Segment = segment,
  ) {
    const names = namesOf(entries);
    for (const { name, factorId } of names.filter((each) => each.name.includes(GAP)))
      this.patterns.set(name.charAt(0), [
        ...(this.patterns.get(name.charAt(0)) ?? []),
        { parts: name.split(GAP).filter((part) => part !== ""), factorId },
      ]);
    const whole = names.filter((each) => !each.name.includes(GAP));
    for (const each of [...whole, ...OTHER_WORDS.map((name) => ({ name, factorId: undefined }))]) {
      const start = each.name.slice(0, 2);
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), each]);
    }
    for (const list of this.byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
    this.names = names.map(({ name, factorId }) => ({
      factorId,
      words: [...new Set(cut(name).filter((word) => word.length > 1))],
    }));
    this.names.forEach(({ words }, index) => {
      for (const word of words)
        this.namesByWord.set(word, [...(this.namesByWord.get(word) ?? []), index]);
    });
  }

  /** The same, made while searches go on: it takes its turns. */
  static async inTurns(
    entries: readonly VocabularyEntry[],
    segment: Segment,
  ): Promise<FactorVocabulary> {
    const words = await mapInTurns(namesOf(entries), ({ name }) => [name, segment(name)] as const);
    const known = new Map(words);
    return new FactorVocabulary(entries, segment, (name) => known.get(name) ?? []);
  }

  /**
   * Every place where a text uses a name of the vocabulary; of names inside one another only the
   * longest. Linear in the text.
   */
  find(text: string): readonly FactorMention[] {
    const plain = halfWidth(text, { lowerCase: true });
    const mentions: FactorMention[] = [];
    for (let at = 0; at < plain.length; at++) {
      const hit = this.byStart
        .get(plain.slice(at, at + 2))
        ?.find(({ name }) => plain.startsWith(name, at));
      const found =
        hit === undefined
          ? this.patternAt(plain, at)
          : { factorId: hit.factorId, end: at + hit.name.length };
      if (found === undefined) continue;
      if (found.factorId !== undefined)
        mentions.push({ factorId: found.factorId, start: at, end: found.end });
      at = found.end - 1;
    }
    return mentions;
  }

  private patternAt(
    plain: string,
    at: number,
  ): { readonly factorId: string; readonly end: number } | undefined {
    for (const { parts, factorId } of this.patterns.get(plain.charAt(at)) ?? []) {
      const end = endOfPattern(plain, at, parts);
      if (end !== undefined) return { factorId, end };
    }
    return undefined;
  }

  /**
   * Factors of which most words stand in one sentence of a text, though not side by side:
   * 替别人买车 for 替别人贷款买车. The surest first. Words of a name that stand in different
   * sentences are there by accident.
   */
  guess(text: string): readonly FactorGuess[] {
    const best = new Map<string, number>();
    for (const { from, to } of sentencesOf(text))
      for (const { factorId, coverage } of this.guessSentence(text.slice(from, to)))
        best.set(factorId, Math.max(best.get(factorId) ?? 0, coverage));
    return [...best]
      .map(([factorId, coverage]) => ({ factorId, coverage }))
      .sort((a, b) => b.coverage - a.coverage || (a.factorId < b.factorId ? -1 : 1));
  }

  private guessSentence(sentence: string): readonly FactorGuess[] {
    const present = new Set(this.segment(sentence));
    const candidates = new Set([...present].flatMap((word) => this.namesByWord.get(word) ?? []));
    return [...candidates].flatMap((index) => {
      const name = this.names[index];
      if (name === undefined || name.words.length < 2) return [];
      const shared = name.words.filter((word) => present.has(word));
      const coverage = this.weight(shared) / this.weight(name.words);
      // 承租 stands in 承租人 and is no second word.
      const apart = shared.filter(
        (word) => !shared.some((other) => other !== word && other.includes(word)),
      );
      return apart.length >= 2 && coverage >= LEAST_COVERAGE
        ? [{ factorId: name.factorId, coverage }]
        : [];
    });
  }

  /** Words that few names use weigh more. */
  private weight(words: readonly string[]): number {
    return words.reduce(
      (sum, word) =>
        sum + Math.log(1 + this.names.length / (this.namesByWord.get(word)?.length ?? 1)),
      0,
    );
  }
}

function namesOf(
  entries: readonly VocabularyEntry[],
): readonly { readonly name: string; readonly factorId: string }[] {
  return entries.flatMap(({ id, label, aliases }) =>
    [label, ...aliases].map((name) => ({
      name: halfWidth(name, { lowerCase: true }),
      factorId: id,
    })),
  );
}

/**
 * Where the parts of a pattern end that stand one after the other from a place on; undefined where
 * they do not.
 */
function endOfPattern(plain: string, at: number, parts: readonly string[]): number | undefined {
  let end = at;
  for (const [index, part] of parts.entries()) {
    const reach = plain.slice(end, end + part.length + (index === 0 ? 0 : WIDEST_GAP));
    const place = reach.indexOf(part);
    if (place === -1 || (index === 0 && place > 0) || endsClause(reach.slice(0, place)))
      return undefined;
    end += place + part.length;
  }
  return end;
}
