import { RULE_STATUS_REASONS } from "../../../src/domain/closed-lists.js";
import { describe, expect, test } from "vitest";
import type { Validity } from "../../../src/domain/in-force.js";
import {
  type LawStep,
  type LawWay,
  type RuleLink,
  type RuleStatus,
  ruleStatus,
  worstStatus,
} from "../../../src/domain/rule-status.js";
import { statusSentence } from "../../../src/domain/rule-status-sentence.js";
import { statusSentenceInEnglish } from "../../../src/domain/rule-status-sentence-english.js";

const TODAY = "2026-03-01";
const LAW: Readonly<Record<string, Validity>> = {
  "provision:old/1": { validFrom: "1995-10-01", validTo: "2009-12-31" },
  "provision:middle/1": { validFrom: "2010-01-01", validTo: "2020-12-31" },
  "provision:code/1": { validFrom: "2021-01-01" },
  "provision:code/2": { validFrom: "2021-01-01" },
  "provision:draft/1": { issued: "2025-01-01", isDraft: true },
  "provision:future/1": { validFrom: "2027-01-01" },
  "provision:ended/1": { validTo: "2023-12-31" },
  "instrument:ended-2024": { validFrom: "2024-01-01" },
  "instrument:ended-2027": { validFrom: "2027-01-01" },
};
const validityOf = (id: string) => LAW[id] ?? {};

type Change = LawStep["change"];
const step = (provisionId: string, change: Change, note?: string): LawStep => ({
  provisionId,
  change,
  note,
});

/** All ways along some steps: of none, of one, and so on. */
function ways(startId: string, steps: readonly LawStep[], over: Partial<LawWay> = {}): LawWay[] {
  return Array.from({ length: steps.length + 1 }, (_, length) => ({
    provisionId: startId,
    place: "ITSELF" as const,
    startId,
    steps: steps.slice(0, length),
    newerVersionIds: [],
    ...over,
  }));
}

const status = (law: readonly LawWay[], links: readonly RuleLink[] = []) =>
  ruleStatus(law, links, validityOf, TODAY);
const kinds = (law: readonly LawWay[], links: readonly RuleLink[] = []) => {
  const { kind, reasons } = status(law, links);
  return [kind, ...reasons.map((each) => each.kind)];
};

describe("the law on which a rule rests", () => {
  test("was reversed, changed or is the same, since the day on which its successor is in force", () => {
    const reversed = ways("provision:middle/1", [step("provision:code/1", "REVERSED", "相反。")]);
    expect(status(reversed)).toEqual({
      kind: "LAW_REVERSED",
      since: "2021-01-01",
      reasons: [
        {
          kind: "LAW_REVERSED",
          provisionId: "provision:middle/1",
          successorId: "provision:code/1",
          changedById: undefined,
          since: "2021-01-01",
          note: "相反。",
        },
      ],
    });
    expect(kinds(ways("provision:middle/1", [step("provision:code/1", "CHANGED")]))).toEqual([
      "LAW_CHANGED",
      "LAW_CHANGED",
    ]);
    const same = status(ways("provision:middle/1", [step("provision:code/1", "SAME")]));
    expect(same).toMatchObject({ kind: "VALID", reasons: [{ kind: "LAW_CARRIED_ON" }] });
    expect(same.since).toBeUndefined();
  });

  test("was not compared: neither the same nor changed", () => {
    expect(kinds(ways("provision:middle/1", [step("provision:code/1", undefined)]))).toEqual([
      "LAW_NOT_COMPARED",
      "LAW_NOT_COMPARED",
    ]);
  });

  test("was changed by a step in the middle of the chain, and stands in its last provision", () => {
    const chain = [step("provision:middle/1", "REVERSED"), step("provision:code/1", "SAME")];
    expect(status(ways("provision:old/1", chain))).toMatchObject({
      kind: "LAW_REVERSED",
      since: "2010-01-01",
      reasons: [{ successorId: "provision:code/1", changedById: "provision:middle/1" }],
    });
  });

  test("has several successors: each is a reason, the worst decides", () => {
    const split = [
      ...ways("provision:middle/1", [step("provision:code/1", "SAME")]),
      ...ways("provision:middle/1", [step("provision:code/2", "CHANGED")]).slice(1),
    ];
    expect(kinds(split)).toEqual(["LAW_CHANGED", "LAW_CHANGED", "LAW_CARRIED_ON"]);
  });

  test("has two ways to one successor: the one that changed least counts", () => {
    const twice = [
      ...ways("provision:middle/1", [step("provision:code/1", "REVERSED")]),
      ...ways("provision:middle/1", [step("provision:code/1", "SAME")]).slice(1),
    ];
    expect(kinds(twice)).toEqual(["VALID", "LAW_CARRIED_ON"]);
  });

  test("is not touched by a draft, nor by law that is not in force yet", () => {
    for (const id of ["provision:draft/1", "provision:future/1"]) {
      expect(kinds(ways("provision:code/1", [step(id, "REVERSED")]))).toEqual([
        "VALID",
        "LAW_STANDS",
      ]);
    }
  });

  test("ended without a successor: repealed from the next day; with a newer version: not compared", () => {
    const ended = (newerVersionIds: readonly string[]) =>
      status(ways("provision:ended/1", [], { newerVersionIds }));
    expect(ended([])).toMatchObject({ kind: "LAW_REPEALED", since: "2024-01-01" });
    expect(ended(["instrument:ended-2024", "instrument:ended-2027"])).toMatchObject({
      kind: "LAW_NOT_COMPARED",
      reasons: [{ versionId: "instrument:ended-2024", since: "2024-01-01" }],
    });
    expect(ended(["instrument:ended-2027"])).toMatchObject({ kind: "LAW_REPEALED" });
  });

  test("went on in law that has ended since: repealed, unless it was reversed before that", () => {
    const on = (change: Change) => ways("provision:old/1", [step("provision:ended/1", change)]);
    expect(status(on("SAME"))).toMatchObject({ kind: "LAW_REPEALED", since: "2024-01-01" });
    const reversed = status(on("REVERSED"));
    expect(reversed).toMatchObject({ kind: "LAW_REVERSED" });
    expect(reversed.reasons[0]?.successorId).toBeUndefined();
  });

  test("is a paragraph: what is said of the article counts where nothing is said of the paragraph", () => {
    const around = ways("provision:middle/1", [step("provision:code/1", "CHANGED")], {
      provisionId: "provision:middle/1/2",
      place: "AROUND",
    });
    const itself = (change?: Change) =>
      ways("provision:middle/1/2", change === undefined ? [] : [step("provision:code/2", change)]);
    expect(kinds([...itself(), ...around])).toEqual(["LAW_CHANGED", "LAW_CHANGED"]);
    expect(kinds([...itself("SAME"), ...around])).toEqual(["VALID", "LAW_CARRIED_ON"]);
  });

  test("is an article of which a paragraph alone was reversed: changed, not reversed", () => {
    const part = (change: Change) => [
      ...ways("provision:code/1", []),
      ...ways("provision:code/1/2", [step("provision:code/2", change)], {
        provisionId: "provision:code/1",
        place: "PART",
      }),
    ];
    expect(status(part("REVERSED"))).toMatchObject({
      kind: "LAW_CHANGED",
      reasons: [{ kind: "LAW_CHANGED", provisionId: "provision:code/1/2" }, { kind: "LAW_STANDS" }],
    });
    expect(kinds(part("SAME"))).toEqual(["VALID", "LAW_STANDS"]);
  });

  test("is not named: valid, and the answer says that nothing was compared", () => {
    expect(kinds([])).toEqual(["VALID", "NO_PROVISION"]);
  });
});

describe("another rule", () => {
  const link = (relation: RuleLink["relation"], names: boolean): RuleLink => ({
    ruleId: "rule:other",
    relation,
    names,
    since: "2024-05",
    ownSince: "2022-01-01",
  });

  test("replaces it, from the day on which that one is stated; not the reverse", () => {
    expect(status([], [link("REPLACES", false)])).toMatchObject({
      kind: "REPLACED",
      since: "2024-05",
      reasons: [{ kind: "REPLACED", ruleId: "rule:other" }, { kind: "NO_PROVISION" }],
    });
    expect(kinds([], [link("REPLACES", true)])).toEqual(["VALID", "NO_PROVISION"]);
  });

  test("contradicts it, whichever of them says so, and once where both do", () => {
    for (const links of [
      [link("CONFLICTS_WITH", true)],
      [link("CONFLICTS_WITH", false)],
      [link("CONFLICTS_WITH", true), link("CONFLICTS_WITH", false)],
    ]) {
      expect(kinds([], links)).toEqual(["IN_CONFLICT", "IN_CONFLICT", "NO_PROVISION"]);
      expect(status([], links).since).toBe("2024-05");
    }
  });

  test("that it has replaced contradicts it no more", () => {
    expect(kinds([], [link("REPLACES", true), link("CONFLICTS_WITH", true)])).toEqual([
      "VALID",
      "NO_PROVISION",
    ]);
  });
});

test("the worst of several rules is the case's", () => {
  const of = (change: Change) =>
    status(ways("provision:middle/1", [step("provision:code/1", change)]));
  expect(worstStatus([of("SAME"), of("REVERSED"), of("CHANGED")])?.kind).toBe("LAW_REVERSED");
  expect(worstStatus([of("SAME")])?.kind).toBe("VALID");
  expect(worstStatus<RuleStatus>([])).toBeUndefined();
});

describe("the sentence of a reason", () => {
  const names = {
    provision: "《灯油法》第三条",
    successor: "《灯火法典》第八条",
    gist: "灯油由街坊分担。",
    changedBy: undefined,
    version: undefined,
    rule: "灯油由户主自备。",
  };

  test("says what took the place of the law, since when, and what it says now", () => {
    expect(
      statusSentence(
        {
          kind: "LAW_REVERSED",
          provisionId: "provision:a/3",
          successorId: "provision:b/8",
          since: "2021-01-01",
          note: "旧条由户主承担。",
        },
        names,
      ),
    ).toBe(
      "该规则所依的《灯油法》第三条自2021-01-01起由《灯火法典》第八条取代，规定相反：旧条由户主承担；现行规定：灯油由街坊分担。",
    );
  });

  test("names no day and no words where none are known", () => {
    expect(
      statusSentence(
        { kind: "LAW_CHANGED", successorId: "provision:b/8" },
        { ...names, gist: undefined },
      ),
    ).toBe("该规则所依的《灯油法》第三条由《灯火法典》第八条取代，内容有变。");
  });

  test("names the other rule", () => {
    expect(statusSentence({ kind: "REPLACED", ruleId: "rule:b", since: "2024" }, names)).toBe(
      "该规则自2024起由新的规则“灯油由户主自备”取代。",
    );
  });

  test("is in English too, with Chinese in what it quotes and cites alone", () => {
    const reason = { provisionId: "provision:a/3", successorId: "provision:b/8", since: "2021" };
    expect(statusSentenceInEnglish({ kind: "LAW_REVERSED", ...reason }, names)).toBe(
      "The rule rests on 《灯油法》第三条, which has been replaced since 2021 by 《灯火法典》第八条, which says the opposite; it now says: “灯油由街坊分担”.",
    );
    for (const kind of RULE_STATUS_REASONS)
      for (const changedBy of [undefined, "《灯法》第一条"]) {
        const text = statusSentenceInEnglish({ kind, ...reason }, { ...names, changedBy });
        const own = text.replace(/“[^”]*”|《[^》]*》[^ ,;.)]*/gu, "");
        expect([text, own]).toEqual([text, expect.not.stringMatching(/\p{Script=Han}|undefined/u)]);
      }
  });
});
