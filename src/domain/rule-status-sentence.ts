import type { RuleStatusReason } from "./rule-status.js";

/** What a sentence calls what a reason names. */
export interface ReasonNames {
  readonly provision: string | undefined;
  /** What stands in its place, and what that says, as far as its record tells. */
  readonly successor: string | undefined;
  readonly gist: string | undefined;
  readonly changedBy: string | undefined;
  readonly version: string | undefined;
  /** The statement of the other rule. */
  readonly rule: string | undefined;
}

/** A reason as a sentence for a court. */
export function statusSentence(reason: RuleStatusReason, names: ReasonNames): string {
  const { provision = "条文", rule = "" } = names;
  const since = sinceWords(reason.since);
  switch (reason.kind) {
    case "NO_PROVISION":
      return "记录没有载明该规则所依的条文，是否受法律修改影响未能判断。";
    case "LAW_STANDS":
      return `该规则所依的${provision}没有被修改、取代或者废止的记录。`;
    case "LAW_CARRIED_ON":
      return `该规则所依的${provision}${since}${followed(names)}，内容未变${nowSays(names)}。`;
    case "LAW_NOT_COMPARED":
      return reason.successorId === undefined
        ? `该规则所依的${provision}${since}不再有效，现行版本为${names.version ?? "新的版本"}，相应条文尚未比对，援引前应当核对。`
        : `该规则所依的${provision}${since}${followed(names)}，两者内容尚未比对，援引前应当核对${nowSays(names)}。`;
    case "LAW_CHANGED":
      return `该规则所依的${provision}${since}${followed(names)}，内容有变${noted(reason)}${nowSays(names)}。`;
    case "LAW_REVERSED":
      return `该规则所依的${provision}${since}${followed(names)}，规定相反${noted(reason)}${nowSays(names)}。`;
    case "LAW_REPEALED":
      return `该规则所依的${provision}${since}不再有效，本平台没有收录取代它的条文。`;
    case "REPLACED":
      return `该规则${since}由新的规则“${bare(rule)}”取代。`;
    case "IN_CONFLICT":
      return `该规则${since}与另一规则“${bare(rule)}”相冲突。`;
  }
}

function sinceWords(since: string | undefined): string {
  return since === undefined ? "" : `自${since}起`;
}

/** 由《乙法》第三条取代; 由《乙法》第三条取代（现为《丙法》第四条） where that was followed again. */
function followed({ successor, changedBy }: ReasonNames): string {
  if (changedBy === undefined) return `由${successor ?? "新的条文"}取代`;
  return successor === undefined
    ? `由${changedBy}取代（该条现已不再有效）`
    : `由${changedBy}取代（现为${successor}）`;
}

function noted({ note }: RuleStatusReason): string {
  return note === undefined ? "" : `：${bare(note)}`;
}

function nowSays({ successor, gist }: ReasonNames): string {
  return successor === undefined || gist === undefined ? "" : `；现行规定：${bare(gist)}`;
}

/** A sentence that goes on: without its full stop. */
export function bare(sentence: string): string {
  return sentence.replace(/。$/u, "");
}
