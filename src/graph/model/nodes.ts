import type { NodeKind } from "../../domain/node-id.js";
import { AMOUNT } from "./amount.js";
import { BENCH_MEMBER } from "./bench-member.js";
import { CASE } from "./case.js";
import { CAUSE_OF_ACTION } from "./cause-of-action.js";
import { COUNSEL } from "./counsel.js";
import { COURT } from "./court.js";
import { DATED_EVENT } from "./dated-event.js";
import { DOCUMENT } from "./document.js";
import { FACTOR } from "./factor.js";
import { INSTRUMENT } from "./instrument.js";
import { ISSUE } from "./issue.js";
import type { NodeModel } from "./node-model.js";
import { ORGAN } from "./organ.js";
import { PARTY } from "./party.js";
import { PROVISION } from "./provision.js";
import { PUBLICATION } from "./publication.js";
import { REGION } from "./region.js";
import { RULE_PRINCIPLE } from "./rule-principle.js";
import { RULING } from "./ruling.js";

/** The labels whose nodes clients read, by the kind that their ids name. */
export const NODES = {
  case: CASE,
  ruling: RULING,
  court: COURT,
  region: REGION,
  party: PARTY,
  instrument: INSTRUMENT,
  provision: PROVISION,
  rule: RULE_PRINCIPLE,
  issue: ISSUE,
  amount: AMOUNT,
  event: DATED_EVENT,
  bench: BENCH_MEMBER,
  counsel: COUNSEL,
  factor: FACTOR,
  cause: CAUSE_OF_ACTION,
  publication: PUBLICATION,
  organ: ORGAN,
  document: DOCUMENT,
} as const satisfies Record<NodeKind, NodeModel>;
