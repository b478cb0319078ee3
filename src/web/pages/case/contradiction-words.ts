import type { ContradictionWords } from "./case.words.js";
import { TERMS } from "../../words/terms.js";

type Terms = (typeof TERMS)["zh"];
type List = Readonly<Record<string, string>>;

/** What sources differ on, in words, and the list that its values are of, if it is a closed one. */
export interface Differing {
  readonly name: string;
  readonly values: List | undefined;
}

/** Reads how a record names the matter: "outcome", "party 张某 role", "FIRST_INSTANCE court". */
export function differingOn(field: string, words: ContradictionWords, terms: Terms): Differing {
  const [, party, ofParty] = /^party (.+) (role|kind)$/u.exec(field) ?? [];
  if (party !== undefined)
    return {
      name: words.ofParty(party, ofParty === "role" ? words.role : words.kind),
      values: ofParty === "role" ? terms.role : undefined,
    };
  const [, stage, ofStage] = /^([A-Z_]+) (court|date|disposition)$/u.exec(field) ?? [];
  const stages: List = terms.stage;
  if (stage !== undefined)
    return {
      name: words.ofStage(stages[stage] ?? stage, words.fields[ofStage ?? ""] ?? ""),
      values: ofStage === "disposition" ? terms.disposition : undefined,
    };
  if (field.startsWith("treatment of ")) return { name: words.treatment, values: terms.treatment };
  const lists: Readonly<Record<string, List>> = {
    outcome: terms.outcome,
    prevailingSide: terms.side,
  };
  return { name: words.fields[field] ?? field, values: lists[field] };
}
