import type { CaseRecord } from "../../domain/case-record.js";
import { ruleIdAt, slugOf } from "../../domain/node-id.js";
import { expects } from "./expectation.js";
import { reviewCycles } from "./review-cycles.js";

/** A place of a record that names what the record does not have, and what was expected there. */
export interface CrossReferenceFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the parts of one record say of each other and is not so. */
export function crossReferenceFaults(record: CaseRecord): readonly CrossReferenceFault[] {
  return [
    ...rulingFaults(record),
    ...partyFaults(record),
    ...pointFaults(record),
    ...namedRuleFaults(record),
    ...rulingKeyFaults(record),
    ...partyNameFaults(record),
  ];
}

function rulingFaults({ rulings = [] }: CaseRecord): readonly CrossReferenceFault[] {
  const keys = rulings.map((each) => each.key);
  const faults = rulings.flatMap((each, index): readonly CrossReferenceFault[] => [
    ...(keys.indexOf(each.key) === index
      ? []
      : [{ path: ["rulings", index, "key"], message: expects({ code: "UNIQUE_RULING_KEY" }) }]),
    ...(each.reviews === undefined || (keys.includes(each.reviews) && each.reviews !== each.key)
      ? []
      : [
          {
            path: ["rulings", index, "reviews"],
            message: expects({ code: "OTHER_RULING" }),
          },
        ]),
    ...(each.courtGrounds === undefined || each.court !== undefined
      ? []
      : [
          {
            path: ["rulings", index, "courtGrounds"],
            message: expects({ code: "COURT_OF_GROUNDS" }),
          },
        ]),
  ]);
  const cycles = reviewCycles(rulings).map(({ index, keys: cycle }) => ({
    path: ["rulings", index, "reviews"],
    message: expects({ code: "EARLIER_RULING", cycle: [...cycle, ...cycle.slice(0, 1)] }),
  }));
  return [...faults, ...cycles];
}

function partyFaults({ parties = [] }: CaseRecord): readonly CrossReferenceFault[] {
  const names = parties.map((each) => each.name);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: ["parties", index, "name"], message: expects({ code: "UNIQUE_PARTY" }) }],
  );
}

/** Issues and rules: what decides them, and how that is known. */
function pointFaults({
  issues = [],
  rulePrinciples = [],
}: CaseRecord): readonly CrossReferenceFault[] {
  return [
    ...issues.flatMap(({ decidedFor, grounds }, index): readonly CrossReferenceFault[] =>
      decidedFor === undefined || grounds !== undefined
        ? []
        : [
            {
              path: ["issues", index, "grounds"],
              message: expects({ code: "GROUNDS_OF_DECISION" }),
            },
          ],
    ),
    ...rulePrinciples.flatMap((rule, index): readonly CrossReferenceFault[] => [
      ...(rule.favours === undefined || rule.favoursGrounds !== undefined
        ? []
        : [
            {
              path: ["rulePrinciples", index, "favoursGrounds"],
              message: expects({ code: "GROUNDS_OF_FAVOUR" }),
            },
          ]),
      ...(rule.decides ?? []).flatMap((place, at) =>
        place <= issues.length
          ? []
          : [
              {
                path: ["rulePrinciples", index, "decides", at],
                message: expects({ code: "OWN_ISSUE", most: issues.length }),
              },
            ],
      ),
    ]),
  ];
}

/** Rules that replace or contradict themselves. */
function namedRuleFaults({
  id: caseId,
  rulePrinciples = [],
}: CaseRecord): readonly CrossReferenceFault[] {
  return rulePrinciples.flatMap((rule, index) => {
    const own = rule.id ?? ruleIdAt(slugOf(caseId), index);
    return (["replaces", "conflictsWith"] as const).flatMap((list) =>
      (rule[list] ?? []).flatMap((named, at) =>
        named === own
          ? {
              path: ["rulePrinciples", index, list, at],
              message: expects({ code: "OTHER_RULE" }),
            }
          : [],
      ),
    );
  });
}

/** Keys of rulings outside `rulings`. */
function rulingKeyFaults(record: CaseRecord): readonly CrossReferenceFault[] {
  const keys = new Set((record.rulings ?? []).map((each) => each.key));
  const used = [
    ...(record.provisions ?? []).map(({ ruling }, index) => ({
      key: ruling,
      path: ["provisions", index, "ruling"],
    })),
    ...(record.parties ?? []).flatMap(({ appearances = [] }, index) =>
      appearances.map(({ ruling }, at) => ({
        key: ruling,
        path: ["parties", index, "appearances", at, "ruling"],
      })),
    ),
  ];
  return used.flatMap(({ key, path }) =>
    key === undefined || keys.has(key) ? [] : [{ path, message: expects({ code: "OWN_RULING" }) }],
  );
}

/** Names of parties outside `parties`. */
function partyNameFaults(record: CaseRecord): readonly CrossReferenceFault[] {
  const names = new Set((record.parties ?? []).map((each) => each.name));
  const used = [
    ...(record.amounts ?? []).map(({ party }, index) => ({
      name: party,
      path: ["amounts", index, "party"],
    })),
    ...(record.events ?? []).map(({ party }, index) => ({
      name: party,
      path: ["events", index, "party"],
    })),
    ...(record.rulings ?? []).flatMap(({ counsel = [] }, index) =>
      counsel.flatMap(({ actsFor }, at) =>
        actsFor.map((name, place) => ({
          name,
          path: ["rulings", index, "counsel", at, "actsFor", place],
        })),
      ),
    ),
  ];
  return used.flatMap(({ name, path }) =>
    name === undefined || names.has(name)
      ? []
      : [{ path, message: expects({ code: "OWN_PARTY" }) }],
  );
}
