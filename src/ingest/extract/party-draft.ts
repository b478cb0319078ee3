import type { PartyRole } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { Place } from "../../language/place.js";
import { clauseAround, LONGEST_QUOTE } from "../../language/sentences.js";
import type { ListedParty } from "./case-name.js";
import type { CaseSection, CaseText } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";

/** What the evidence is called that stands in the title. */
const CASE_NAME_HEADING = "案件名称";

/** What is known of one party while the text is read. */
export interface PartyDraft {
  readonly name: string;
  /** In the order in which the text gives them. */
  readonly roles: {
    readonly role: PartyRole;
    /** The role word as printed (一审被告); undefined where a verb or the case's name gives it. */
    readonly word?: string | undefined;
    readonly evidence: Evidence;
    readonly withoutSide?: boolean | undefined;
  }[];
  readonly capacities: { readonly capacity: string; readonly evidence: Evidence }[];
  readonly aliases: Set<string>;
  /** Whether the text calls it an agent of another. */
  isAgent: boolean;
  listed?: ListedParty | undefined;
  first?: Evidence | undefined;
  mentions: number;
}

/** The drafts of a case's parties by name, in the order in which they are first asked for. */
export class PartyDrafts {
  readonly #byName = new Map<string, PartyDraft>();

  /** The draft of a name; a new one where there is none. */
  of(name: string): PartyDraft {
    const known = this.#byName.get(name);
    if (known) return known;
    const draft: PartyDraft = {
      name,
      roles: [],
      capacities: [],
      aliases: new Set(),
      isAgent: false,
      mentions: 0,
    };
    this.#byName.set(name, draft);
    return draft;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  delete(name: string): void {
    this.#byName.delete(name);
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  get all(): readonly PartyDraft[] {
    return [...this.#byName.values()];
  }
}

/** The clause in which the words stand, where they stand in one. */
export function shortEvidence(section: CaseSection, place: Place): Evidence {
  const from = Math.max(0, place.from);
  return evidenceAt(
    section,
    clauseAround(section.text, { from, to: Math.min(place.to, from + LONGEST_QUOTE) }),
  );
}

/** The case's name, or its title, as evidence. */
export function nameEvidence(text: CaseText): Evidence {
  return { quote: (text.name ?? text.title).slice(0, LONGEST_QUOTE), section: CASE_NAME_HEADING };
}
