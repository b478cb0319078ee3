import type { ResultOf } from "../schema/graphql.js";
import type { RECOGNIZE } from "../queries/recognize.js";

/** What a typed text can be taken for. */
export type Meaning =
  | { readonly kind: "LAW"; readonly citation: string; readonly label: string }
  | { readonly kind: "CASE"; readonly id: string; readonly label: string }
  | { readonly kind: "NUMBER"; readonly number: string; readonly label: string }
  | { readonly kind: "COURT"; readonly id: string; readonly label: string }
  | { readonly kind: "FACTOR"; readonly id: string; readonly label: string }
  | { readonly kind: "FACTS" }
  | { readonly kind: "WORDS"; readonly words: string };

/** Facts have ten characters at least: the API compares no fewer. */
const FEWEST_FACTS = 10;
/** What is longer is an account, whatever else it holds. */
const LONGEST_NAME = 24;
/** A citation is what was typed, unless much else stands beside it. */
const MOST_OF_IT = 0.6;

/** Whether a text is short enough to be a name. */
export const isShort = (text: string): boolean => text.length <= LONGEST_NAME * 2;

/** What a text may mean, what it is taken for first. */
export function meaningsOf(
  text: string,
  answer: ResultOf<typeof RECOGNIZE> | undefined,
): readonly Meaning[] {
  const account = text.length >= FEWEST_FACTS && /[，。；！？,;!?\n]/u.test(text);
  const cited = answer === undefined ? [] : citedIn(text, answer);
  const named = answer === undefined ? [] : namedIn(text, answer);
  const facts: Meaning[] = text.length >= FEWEST_FACTS ? [{ kind: "FACTS" }] : [];
  const words: Meaning[] = isShort(text) ? [{ kind: "WORDS", words: text }] : [];
  const isCited = (meaning: Meaning) =>
    meaning.kind === "LAW" &&
    cited.some((each) => each.kind === "LAW" && each.label === meaning.label);
  const [exact, near] = [
    named.filter(({ isExact }) => isExact).map(({ meaning }) => meaning),
    named
      .filter(({ isExact, meaning }) => !isExact && !isCited(meaning))
      .map(({ meaning }) => meaning),
  ];
  const factsFirst = account || text.length > LONGEST_NAME;
  return factsFirst
    ? [...cited, ...exact, ...facts, ...words, ...near]
    : [...cited, ...exact, ...words, ...facts, ...near];
}

function citedIn(text: string, answer: ResultOf<typeof RECOGNIZE>): Meaning[] {
  return answer.resolveCitations
    .filter((each) => each.end - each.start >= MOST_OF_IT * text.length)
    .flatMap((each): Meaning[] => {
      if (each.kind === "PROVISION" && each.provisions.length > 0)
        return [{ kind: "LAW", citation: each.raw, label: each.normalized }];
      if (each.kind !== "CASE_NUMBER") return [];
      const held = each.case ?? each.cases[0];
      if (held) return [{ kind: "CASE", id: held.id, label: `${each.normalized} ${held.name}` }];
      return [{ kind: "NUMBER", number: each.normalized, label: each.normalized }];
    })
    .slice(0, 1);
}

interface Named {
  readonly meaning: Meaning;
  readonly isExact: boolean;
}

function namedIn(text: string, answer: ResultOf<typeof RECOGNIZE>): Named[] {
  return (answer.search?.edges ?? []).flatMap(({ node }): Named[] => {
    switch (node.__typename) {
      case "Case": {
        const label = node.headline ?? node.name;
        return [{ meaning: { kind: "CASE", id: node.id, label }, isExact: node.name === text }];
      }
      case "Court":
        return [
          {
            meaning: { kind: "COURT", id: node.id, label: node.courtName },
            isExact: node.courtName === text,
          },
        ];
      case "Factor":
        return [
          {
            meaning: { kind: "FACTOR", id: node.id, label: node.label },
            isExact: node.label === text,
          },
        ];
      case "Provision":
        return [
          {
            meaning: { kind: "LAW", citation: node.citation, label: node.citation },
            isExact: false,
          },
        ];
      default:
        return [];
    }
  });
}
