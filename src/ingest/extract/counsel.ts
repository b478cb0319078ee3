import type { Evidence } from "../../domain/evidence.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import { type HeadPerson, readJudgmentHead } from "./judgment-head.js";

/** Who acts for a party before the court: 委托诉讼代理人：潘某，某律师事务所律师. */
export interface Counsel {
  /** As printed. */
  readonly name: string;
  /** As printed: 委托诉讼代理人. */
  readonly title: string;
  readonly isLawyer: boolean;
  /** 某律师事务所; undefined where a party's own staff or relative acts. */
  readonly firm?: string | undefined;
  /** What else the document says of the agent: 该公司职工. */
  readonly description?: string | undefined;
  /** The names of the parties for whom the agent acts, as the head prints them. */
  readonly actsFor: readonly string[];
  readonly evidence: Evidence;
}

const WORDS = LEXICON.table<"FIRM" | "LAWYER" | "SAYS">("counsel");

/** The counsel whom the head of a court's document names, in order, each with the party. */
export function readCounsel(sections: readonly CaseSection[]): readonly Counsel[] {
  const { parties, persons } = readJudgmentHead(sections);
  const names = new Set(parties.map(({ name }) => name));
  return persons
    .filter(({ kind }) => kind === "AGENT")
    .flatMap((person) =>
      person.names.filter((name) => !names.has(name)).map((name) => counselOf(name, person)),
    );
}

function counselOf(name: string, person: HeadPerson): Counsel {
  const copula = WORDS.search(person.description, "SAYS");
  const description = person.description.slice(copula?.from === 0 ? copula.to : 0);
  const found = WORDS.search(description, "FIRM");
  const firm = found && description.slice(found.from, found.to);
  return {
    name,
    title: person.title,
    isLawyer: WORDS.has(description, "LAWYER"),
    ...(firm === undefined ? {} : { firm }),
    ...(firm !== undefined || description === "" ? {} : { description }),
    actsFor: person.actsFor,
    evidence: evidenceAt(person.section, person.place),
  };
}
