import type { NamedCourtRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { clauseAround } from "../../language/sentences.js";
import { type CaseText, WITH_ACTS } from "./case-text.js";
import { findCourts } from "./court-names.js";
import { evidenceAt } from "./evidence-at.js";
import type { CourtNames } from "./ports.js";
import type { RulingDraft } from "./ruling-draft.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** Courts that a case names and that made none of its rulings, and those that nobody knows. */
export interface OtherCourts {
  readonly courts: readonly NamedCourtRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
}

/** The courts that a text names beside the authors of its rulings. */
export function otherCourts(
  text: CaseText,
  courts: CourtNames,
  drafts: readonly RulingDraft[],
): OtherCourts {
  const authors = new Set(drafts.flatMap((draft) => draft.court?.id ?? []));
  const named = new Map<string, NamedCourtRecord>();
  const unknown = new Map<string, UnresolvedRecord>();
  for (const section of text.sections) {
    if (!WITH_ACTS.has(section.kind)) continue;
    for (const court of findCourts(section.text, courts)) {
      if (court.id === undefined)
        unknown.set(court.name, {
          kind: "court",
          raw: court.name,
          reason: "the graph knows no court of this name",
        });
      else if (!authors.has(court.id) && !named.has(court.id))
        named.set(court.id, {
          court: court.id,
          evidence: evidenceAt(section, clauseAround(section.text, court)),
        });
    }
  }
  for (const { court } of drafts)
    if (court && court.id === undefined)
      unknown.set(court.name, {
        kind: "court",
        raw: court.name,
        reason: "the graph knows no court of this name",
      });
  return {
    courts: [...named.values()].slice(0, MOST_OF_A_CASE.courts),
    unresolved: [...unknown.values()],
  };
}
