import type { RuleStatusReason } from "./rule-status.js";
import { bare, type ReasonNames } from "./rule-status-sentence.js";

/** What `statusSentence` says, in English; notes, gists and rules stay as the record has them. */
export function statusSentenceInEnglish(reason: RuleStatusReason, names: ReasonNames): string {
  const { provision = "a provision", rule = "" } = names;
  const rests = `The rule rests on ${provision}, which`;
  const since = reason.since === undefined ? "" : ` since ${reason.since}`;
  const note = reason.note === undefined ? "" : ` (“${bare(reason.note)}”)`;
  const now =
    names.successor === undefined || names.gist === undefined
      ? ""
      : `; it now says: “${bare(names.gist)}”`;
  switch (reason.kind) {
    case "NO_PROVISION":
      return "The record does not state on which provision the rule rests: whether changes of the law touch it is not known.";
    case "LAW_STANDS":
      return `${rests} is not recorded as amended, replaced or repealed.`;
    case "LAW_CARRIED_ON":
      return `${rests} has been replaced${since} ${followed(names)}, with the same content${now}.`;
    case "LAW_NOT_COMPARED":
      return reason.successorId === undefined
        ? `${rests} has not been in force${since}; the version in force is ${names.version ?? "a newer one"}. The provisions have not been compared: check before citing it.`
        : `${rests} has been replaced${since} ${followed(names)}. The two have not been compared: check before citing it${now}.`;
    case "LAW_CHANGED":
      return `${rests} has been replaced${since} ${followed(names)}, with a change${note}${now}.`;
    case "LAW_REVERSED":
      return `${rests} has been replaced${since} ${followed(names)}, which says the opposite${note}${now}.`;
    case "LAW_REPEALED":
      return `${rests} has not been in force${since}; the graph holds nothing that replaces it.`;
    case "REPLACED":
      return `The rule has been replaced${since} by the newer rule “${bare(rule)}”.`;
    case "IN_CONFLICT":
      return `The rule has been in conflict${since} with another rule: “${bare(rule)}”.`;
  }
}

function followed({ successor, changedBy }: ReasonNames): string {
  if (changedBy === undefined) return `by ${successor ?? "a newer provision"}`;
  return successor === undefined
    ? `by ${changedBy} (no longer in force itself)`
    : `by ${changedBy} (now ${successor})`;
}
