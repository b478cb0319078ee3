import type { ComparedProvision } from "../domain/similar-case.js";
import { LONGEST_GRAM } from "./character-grams.js";
import { factWords } from "./fact-words.js";
import { isFunctionWord } from "./function-words.js";
import type { Knowledge } from "./knowledge.js";

/**
 * Words that can be given as a reason: of two characters or more, naming something, the rarest in
 * provisions first.
 */
export function wordsToName(
  asked: string,
  legal: readonly string[],
  knowledge: Knowledge,
): readonly string[] {
  const idf = (word: string) => knowledge.provisionIdf.of(word.slice(0, LONGEST_GRAM));
  return [
    ...new Set([
      ...factWords(knowledge.segment(asked)),
      ...legal.filter((word) => word.length > 1),
    ]),
  ]
    .filter((word) => !isFunctionWord(word))
    .map((word) => ({ word, idf: idf(word) }))
    .sort((a, b) => b.idf - a.idf || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}

/**
 * Those that stand in the provision, without the ones that stand inside others: 融资租赁 says what
 * 融资 and 租赁 say.
 */
export function wordsIn(
  { text, gist, headings }: ComparedProvision,
  words: readonly string[],
): readonly string[] {
  const found = heldBy([text ?? "", gist ?? "", ...headings], words);
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}

/**
 * The question that it answers and that has the most of the words, where one of these stands in
 * none of its own.
 */
export function questionWith(
  { text, gist, questions }: ComparedProvision,
  words: readonly string[],
): string | undefined {
  const own = new Set(heldBy([text ?? "", gist ?? ""], words));
  const [best] = questions
    .map((question) => ({ question, held: heldBy([question], words) }))
    .sort((a, b) => b.held.length - a.held.length);
  const saysMore = best?.held.some((word) => !own.has(word)) === true;
  return saysMore ? best.question : undefined;
}

function heldBy(texts: readonly string[], words: readonly string[]): readonly string[] {
  return words.filter((word) => texts.some((each) => each.includes(word)));
}
