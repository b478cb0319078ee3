import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { AuthorityGround } from "../../../src/domain/authority.js";
import { authorityFor } from "../../../src/domain/authority-for-forum.js";
import {
  type CourtName,
  type ForumCourt,
  forumCourt,
  ranksByTier,
} from "../../../src/domain/authority-tier.js";
import type { AuthorityTier } from "../../../src/domain/closed-lists.js";
import type { PrecedentFacts } from "../../../src/domain/precedent-facts.js";
import type { CourtRecord, RegionRecord } from "../../../src/domain/reference-records.js";

// The court tree of the seeds: the table below is what a lawyer of the four cities would say of it.
const { courts } = parse(readFileSync("seeds/courts.yaml", "utf8")) as {
  courts: readonly CourtRecord[];
};
const { regions } = parse(readFileSync("seeds/regions.yaml", "utf8")) as {
  regions: readonly RegionRecord[];
};
const byId = new Map(courts.map((court) => [court.id, court]));

const nameOf = ({ id, name, level }: CourtRecord): CourtName => ({ id, name, level });
function record(id: string): CourtRecord {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`${id} is no court of the seeds`);
  return found;
}
function forum(id: string): ForumCourt {
  const above: CourtName[] = [];
  for (let next = record(id).supervisedBy; next !== undefined; next = record(next).supervisedBy)
    above.push(nameOf(record(next)));
  const regional = [];
  let region = regions.find((each) => each.id === record(id).region);
  for (let distance = 0; region?.partOf !== undefined; distance++) {
    const here = region.id;
    regional.push(
      ...courts
        .filter((each) => each.level === "HIGH" && each.region === here)
        .map((each) => ({ ...nameOf(each), distance })),
    );
    const { partOf } = region;
    region = regions.find((each) => each.id === partOf);
  }
  return forumCourt([nameOf(record(id)), ...above], regional);
}

const TODAY = "2026-11-21";
function ruledBy(id: string, more: Partial<PrecedentFacts["standing"]> = {}): PrecedentFacts {
  const court = record(id);
  return {
    standing: {
      rank: id,
      ground: "COURT_RULING",
      decidedBy: id,
      decidedByBasis: "CITED",
      effective: true,
      ...more,
    },
    court: { ...nameOf(court), supervisedById: court.supervisedBy },
    rankCourt: nameOf(court),
    publication: { kind: undefined, court: undefined },
    date: "2024-05-06",
    sortDate: "2024-05-06",
  };
}
const standing = (rank: string, ground: AuthorityGround) =>
  ruledBy("court:tianjin-binhai", { rank, ground });

const GUIDING = "GUIDING_CASE";
const SPC = "SPC_TYPICAL_OR_EFFECTIVE";
const HIGH = "OWN_HIGH_COURT";
const NEAR = "ONE_LEVEL_UP_OR_OWN_COURT";
const OTHER = "PERSUASIVE";

describe("the tier of a ruling before a forum (法发〔2020〕24号第四条)", () => {
  test.each<[forum: string, ruledBy: string, tier: AuthorityTier]>([
    // Tianjin: a municipality has a high court of its own
    ["tianjin-binhai", "tianjin-binhai", NEAR],
    ["tianjin-binhai", "tianjin-3-intermediate", NEAR],
    ["tianjin-binhai", "tianjin-1-intermediate", OTHER],
    ["tianjin-binhai", "tianjin-high", HIGH],
    ["tianjin-binhai", "tianjin-heping", OTHER],
    ["tianjin-binhai", "beijing-high", OTHER],
    ["tianjin-heping", "tianjin-1-intermediate", NEAR],
    ["tianjin-jinnan", "tianjin-2-intermediate", NEAR],
    ["tianjin-3-intermediate", "tianjin-high", HIGH],
    ["tianjin-3-intermediate", "tianjin-binhai", OTHER], // one level down is not named
    ["tianjin-maritime", "tianjin-high", HIGH],
    ["tianjin-railway", "tianjin-high", HIGH], // through the region: its superior is not certain
    ["tianjin-railway", "tianjin-railway", NEAR],
    ["tianjin-high", "tianjin-high", HIGH],
    // Beijing
    ["beijing-chaoyang", "beijing-3-intermediate", NEAR],
    ["beijing-chaoyang", "beijing-high", HIGH],
    ["beijing-chaoyang", "beijing-financial", OTHER],
    ["beijing-chaoyang", "tianjin-high", OTHER],
    ["beijing-haidian", "beijing-1-intermediate", NEAR],
    ["beijing-xicheng", "beijing-2-intermediate", NEAR],
    ["beijing-internet", "beijing-4-intermediate", NEAR],
    ["beijing-internet", "beijing-high", HIGH],
    ["beijing-financial", "beijing-financial", NEAR],
    ["beijing-financial", "beijing-high", HIGH],
    ["beijing-ip", "beijing-financial", OTHER],
    // Shanghai
    ["shanghai-pudong", "shanghai-1-intermediate", NEAR],
    ["shanghai-pudong", "shanghai-2-intermediate", OTHER],
    ["shanghai-pudong", "shanghai-high", HIGH],
    ["shanghai-huangpu", "shanghai-2-intermediate", NEAR],
    ["shanghai-railway", "shanghai-3-intermediate", NEAR],
    ["shanghai-financial", "shanghai-high", HIGH],
    ["shanghai-maritime", "guangzhou-maritime", OTHER],
    // Guangzhou: the high court is the province's
    ["guangzhou-tianhe", "guangzhou-intermediate", NEAR],
    ["guangzhou-tianhe", "guangdong-high", HIGH],
    ["guangzhou-tianhe", "guangzhou-tianhe", NEAR],
    ["guangzhou-tianhe", "guangzhou-yuexiu", OTHER],
    ["guangzhou-tianhe", "shanghai-high", OTHER],
    ["guangzhou-intermediate", "guangdong-high", HIGH],
    ["guangzhou-internet", "guangzhou-intermediate", NEAR],
    ["guangzhou-railway", "guangzhou-railway-intermediate", NEAR],
    ["guangzhou-railway-intermediate", "guangdong-high", HIGH],
    ["guangzhou-nansha-ftz", "guangzhou-intermediate", NEAR],
    ["guangzhou-ip", "guangdong-high", HIGH],
    ["guangzhou-maritime", "guangzhou-intermediate", OTHER],
  ])("%s: a ruling of %s is %s", (own, decided, tier) => {
    expect(authorityFor(ruledBy(`court:${decided}`), forum(`court:${own}`), TODAY).tier).toBe(tier);
  });

  test("guiding cases, and what comes from the Supreme People's Court, before every forum and none", () => {
    for (const before of [undefined, ...courts.map((each) => forum(each.id))]) {
      expect(authorityFor(standing("guiding", "GUIDING_CASE"), before, TODAY).tier).toBe(GUIDING);
      expect(authorityFor(standing("supreme", "SPC_TYPICAL_CASE"), before, TODAY).tier).toBe(SPC);
      expect(authorityFor(standing("none", "NOT_EFFECTIVE"), before, TODAY).tier).toBe(OTHER);
    }
  });

  test("a rank stands in one tier only", () => {
    for (const { id } of courts) {
      const ranks = ranksByTier(forum(id)).flat();
      expect(new Set(ranks).size).toBe(ranks.length);
    }
  });

  test("without a forum a ruling is persuasive, and the reason says that a forum would tell more", () => {
    const { tier, reason } = authorityFor(ruledBy("court:tianjin-high"), undefined, TODAY);
    expect(tier).toBe(OTHER);
    expect(reason.zh).toContain("未指定受诉法院");
    expect(reason.en).toContain("forum court, which was not given");
  });
});

describe("the tree of the seeds covers the four cities", () => {
  test.each([
    [
      "beijing",
      16,
      4,
      ["beijing-financial", "beijing-internet", "beijing-ip", "beijing-railway-intermediate"],
    ],
    // 16 districts and the free trade area's court
    ["tianjin", 17, 3, ["tianjin-maritime", "tianjin-railway"]],
    [
      "shanghai",
      16,
      3,
      [
        "shanghai-financial",
        "shanghai-ip",
        "shanghai-maritime",
        "shanghai-railway",
        "shanghai-railway-intermediate",
      ],
    ],
    // 11 districts and the free trade area's court
    [
      "guangzhou",
      12,
      1,
      [
        "guangzhou-internet",
        "guangzhou-ip",
        "guangzhou-maritime",
        "guangzhou-railway",
        "guangzhou-railway-intermediate",
      ],
    ],
  ] as const)(
    "%s: %d basic, %d intermediate and the special ones",
    (city, basic, intermediate, special) => {
      const own = courts.filter((each) => each.region === `region:${city}`);
      const count = (level: CourtRecord["level"]) =>
        own.filter((each) => each.level === level).length;
      expect([count("BASIC"), count("INTERMEDIATE")]).toEqual([basic, intermediate]);
      expect(
        own
          .flatMap((each) => (each.level === "SPECIAL" ? each.id.slice("court:".length) : []))
          .sort(),
      ).toEqual(special);
    },
  );

  test.each([
    ["天津自由贸易试验区人民法院", "津0319", "天津市滨海新区人民法院", "津0116"],
    ["天津自贸区法院", "津0319", "滨海新区法院", "津0116"],
    ["北京铁路运输中级法院", "京71", "北京市第四中级人民法院", "京04"],
    ["上海铁路运输中级法院", "沪71", "上海市第三中级人民法院", "沪03"],
  ])(
    "courts that share a house and have codes of their own are two: %s %s, %s %s",
    (one, codeOfOne, other, codeOfOther) => {
      const named = (name: string) =>
        courts.filter((each) => [each.name, ...(each.aliases ?? [])].includes(name));
      expect(named(one).map((each) => each.code)).toEqual([codeOfOne]);
      expect(named(other).map((each) => each.code)).toEqual([codeOfOther]);
    },
  );

  test("every court leads to the high court of its province", () => {
    const wanted: Record<string, string> = {
      "region:beijing": "court:beijing-high",
      "region:tianjin": "court:tianjin-high",
      "region:shanghai": "court:shanghai-high",
      "region:guangdong": "court:guangdong-high",
      "region:guangzhou": "court:guangdong-high",
    };
    for (const court of courts.filter((each) => each.level !== "SUPREME"))
      expect([court.id, forum(court.id).high?.id]).toEqual([court.id, wanted[court.region ?? ""]]);
    expect(forum("court:supreme")).toMatchObject({ above: undefined, high: undefined });
  });
});

describe("within three years", () => {
  test.each<[date: string | undefined, today: string, within: boolean]>([
    ["2023-11-21", "2026-11-21", true],
    ["2023-11-20", "2026-11-21", false],
    ["2024", "2026-11-21", true],
    ["2023", "2026-11-21", false], // of a partial date the first day counts
    ["2023-12", "2026-11-21", true],
    ["2023-11", "2026-11-21", false],
    ["2025-02-28", "2028-02-29", true], // no such day three years before: the month's last one
    ["2025-02-27", "2028-02-29", false],
    [undefined, "2026-11-21", false],
  ])("%s, seen on %s: %s", (date, today, within) => {
    const facts = { ...ruledBy("court:tianjin-binhai"), date, sortDate: date };
    expect(authorityFor(facts, forum("court:tianjin-binhai"), today).withinThreeYears).toBe(within);
  });
});

describe("the reason names the rule and the court, and what is left open", () => {
  const reasonOf = (facts: PrecedentFacts, id: string) =>
    authorityFor(facts, forum(id), TODAY).reason;

  test("the forum's own ruling", () => {
    expect(reasonOf(ruledBy("court:tianjin-binhai"), "court:tianjin-binhai")).toEqual({
      zh: "本院（天津市滨海新区人民法院）的裁判，属法发〔2020〕24号第四条第四项。裁判日期2024-05-06，在近三年之内，同项中优先（第四条第二款）。",
      en: "A ruling of the forum itself (天津市滨海新区人民法院): 法发〔2020〕24号 art. 4 item 4. Ruled 2024-05-06: within three years, first in its tier.",
    });
  });

  test.each<[string, PrecedentFacts, string, readonly string[]]>([
    [
      "one level up",
      ruledBy("court:guangzhou-intermediate"),
      "court:guangzhou-tianhe",
      ["广州市中级人民法院", "广州市天河区人民法院的上一级法院", "第四项"],
    ],
    [
      "the high court of the province",
      ruledBy("court:guangdong-high"),
      "court:guangzhou-tianhe",
      ["广东省高级人民法院的裁判", "第三项"],
    ],
    [
      "an inferred court",
      ruledBy("court:tianjin-binhai", { decidedByBasis: "INFERRED" }),
      "court:tianjin-binhai",
      ["第四项", "系推定"],
    ],
    [
      "nothing about its being in force",
      ruledBy("court:tianjin-binhai", { effective: undefined }),
      "court:tianjin-binhai",
      ["第四项", "是否已经生效，记录未载明"],
    ],
    [
      "not effective",
      ruledBy("court:tianjin-binhai", { rank: "none", ground: "NOT_EFFECTIVE" }),
      "court:tianjin-binhai",
      ["未生效"],
    ],
    [
      "a high court's reference case",

      {
        ...ruledBy("court:shanghai-pudong", {
          rank: "court:shanghai-high",
          ground: "HIGH_COURT_REFERENCE_CASE",
        }),
        rankCourt: nameOf(record("court:shanghai-high")),
      },
      "court:shanghai-huangpu",
      ["上海市高级人民法院发布的参考性案例", "第三项"],
    ],
    [
      "a high court's typical case is distinguished from a reference case",

      {
        ...ruledBy("court:shanghai-pudong"),
        publication: { kind: "TYPICAL_CASES", court: nameOf(record("court:shanghai-high")) },
      },
      "court:shanghai-pudong",
      ["第四项", "上海市高级人民法院发布的典型案例", "参考性案例，未列典型案例"],
    ],
    [
      "a special court that hears some appeals",
      ruledBy("court:beijing-financial"),
      "court:beijing-chaoyang",
      ["不在法发〔2020〕24号第四条各项之内", "应上诉至北京金融法院"],
    ],
    [
      "a forum whose superior is not known",
      ruledBy("court:beijing-4-intermediate"),
      "court:tianjin-railway",
      ["未载明天津铁路运输法院的上一级法院"],
    ],
    [
      "a case of the People's Court Case Database",
      standing("supreme", "SPC_REFERENCE_CASE"),
      "court:beijing-chaoyang",
      ["人民法院案例库的入库参考案例", "第二项"],
    ],
    [
      "a date that is not the ruling's",
      { ...ruledBy("court:tianjin-binhai"), date: undefined, sortDate: "2024" },
      "court:tianjin-binhai",
      ["裁判日期未载明", "2024"],
    ],
  ])("%s", (_name, facts, before, expected) => {
    const { zh, en } = reasonOf(facts, before);
    for (const words of expected) expect(zh).toContain(words);
    expect(en).toMatch(/^[A-Z].*\.$/u);
  });

  test("a guiding case is not asked for its age", () => {
    const { reason } = authorityFor(
      { ...standing("guiding", "GUIDING_CASE"), sortDate: "2012" },
      undefined,
      TODAY,
    );
    expect(reason.zh).toBe(
      "最高人民法院发布的指导性案例，属法发〔2020〕24号第四条第一项，不受近三年之限。",
    );
  });
});
