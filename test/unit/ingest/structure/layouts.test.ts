import { describe, expect, test } from "vitest";
import { splitCases } from "../../../../src/ingest/structure/split-cases.js";
import { OWN_CASES, type OwnCase } from "../../../golden/releases/own-cases.js";
import { expectProportional, over } from "../../../support/proportional.js";

/** A way in which courts print a release. */
interface Style {
  readonly marker: (order: number) => string;
  readonly title: (own: OwnCase) => string;
  readonly heading: (name: string, order: number) => string;
}

const CHINESE = ["一", "二", "三", "四"];
const HEADINGS: readonly (readonly [facts: string, result: string, meaning: string])[] = [
  ["基本案情", "裁判结果", "典型意义"],
  ["案情简介", "裁判", "评析"],
  ["简要案情", "处理结果", "专家点评"],
  ["案情回顾", "法院裁判", "法官解读"],
  ["案件事实", "裁判理由", "裁判要旨"],
  ["基本案情", "裁判结果及理由", "典型意义和社会效果"],
];

const oneLine = (own: OwnCase) => `${own.headline}——${own.name}`;
const twoLines = (own: OwnCase) => `${own.headline}\n——${own.name}`;

const MARKERS: readonly (readonly [string, Style["marker"], Style["title"]])[] = [
  ["案例一 on the title's line", (order) => `案例${CHINESE[order] ?? ""} `, oneLine],
  ["案例1 on a line of its own, title on two lines", (order) => `案例${order + 1}\n`, twoLines],
  ["【案例一】", (order) => `【案例${CHINESE[order] ?? ""}】`, oneLine],
  ["案例1：", (order) => `案例${order + 1}：`, oneLine],
  ["一、", (order) => `${CHINESE[order] ?? ""}、`, oneLine],
  ["（一）", (order) => `（${CHINESE[order] ?? ""}）`, oneLine],
  ["1.", (order) => `${order + 1}.`, twoLines],
  ["1、 with two hyphens", (order) => `${order + 1}、`, (own) => `${own.headline}--${own.name}`],
  ["指导案例1号", (order) => `指导案例${order + 1}号\n`, twoLines],
  ["Markdown headings", () => "# ", (own) => `${own.headline}\n\n## ${own.name}`],
];

const SECTIONS: readonly (readonly [string, Style["heading"]])[] = [
  ["bare", (name) => `${name}\n`],
  ["【】", (name) => `【${name}】\n`],
  ["【】 before the words", (name) => `【${name}】`],
  ["a colon", (name) => `${name}：`],
  ["（一）", (name, order) => `（${CHINESE[order] ?? ""}）${name}\n`],
  ["##", (name) => `## ${name}\n\n`],
];

const PREFACE =
  "清河市中级人民法院发布涉民生典型案例\n来源：清河市中级人民法院\n为便于群众了解裁判标准，现将四件案例予以发布。\n";
const MEANING = { facts: 0, result: 1, meaning: 2 } as const;

function print(style: Style, names: readonly string[]): string {
  return OWN_CASES.map((own, order) => {
    const sections = own.sections.map(
      ([kind, words], place) => `${style.heading(names[MEANING[kind]] ?? "", place)}${words}\n`,
    );
    return `${style.marker(order)}${style.title(own)}\n${sections.join("")}`;
  }).join("");
}

/** Lines broken at a margin as a printer does it: no stop begins a line. */
function brokenAt(columns: number, text: string): string {
  return text
    .split("\n")
    .map((paragraph) => {
      let width = 0;
      return [...paragraph]
        .map((sign) => {
          const wide = sign.charCodeAt(0) > 0x2e80 || sign === "—" ? 2 : 1;
          const full = width + wide > columns && !/[，。；：、！？）】》”]/u.test(sign);
          width = full ? wide : width + wide;
          return full ? `\n${sign}` : sign;
        })
        .join("");
    })
    .join("\n");
}

const plain = (text: string) => text.replace(/\s/gu, "");

function expectOwnCases(document: string, names: readonly string[]): void {
  const cases = splitCases(document).flatMap((release) => release.cases);
  expect(cases.map((each) => each.title)).toEqual(OWN_CASES.map(oneLine));
  expect(cases.map((each) => each.name)).toEqual(OWN_CASES.map((own) => own.name));
  expect(
    cases.map((each) => each.sections.map((section) => [section.heading, plain(section.text)])),
  ).toEqual(
    OWN_CASES.map((own) =>
      own.sections.map(([kind, words]) => [names[MEANING[kind]], plain(words)]),
    ),
  );
  for (const each of cases)
    for (const section of each.sections) {
      const { start, end } = section.spanAt(0, section.text.length);
      expect(
        document
          .slice(start, end)
          .replace(/- \d+ -|清河市法院案例汇编/gu, "")
          .replace(/\s/gu, ""),
      ).toBe(plain(section.text));
    }
}

describe.each(MARKERS)("cases numbered by %s", (_, marker, title) => {
  describe.each(SECTIONS)("sections headed by %s", (__, heading) => {
    const style = { marker, title, heading };
    test.each(HEADINGS)("%s, %s, %s", (...names) => {
      expectOwnCases(PREFACE + print(style, names), names);
    });
  });
});

describe("printed pages", () => {
  const names = ["基本案情", "裁判结果", "典型意义"];
  const style = {
    marker: (order: number) => `案例${CHINESE[order] ?? ""} `,
    title: oneLine,
    heading: (name: string) => `${name}\n`,
  };

  test.each([60, 66, 72, 80])("lines broken at column %i, inside words and numbers", (columns) => {
    expectOwnCases(brokenAt(columns, PREFACE + print(style, names)), names);
  });

  test("an empty line after every line", () => {
    expectOwnCases(brokenAt(72, PREFACE + print(style, names)).replaceAll("\n", "\n\n"), names);
  });

  test("page numbers and running headers", () => {
    const lines = brokenAt(64, PREFACE + print(style, names)).split("\n");
    const paged = lines.flatMap((line, index) =>
      index % 12 === 11 ? [line, `- ${(index + 1) / 12} -`, "清河市法院案例汇编"] : [line],
    );
    expectOwnCases(paged.join("\n"), names);
  });

  test("a list of contents with dots up to the margin, and a release title that fills its line", () => {
    const contents = OWN_CASES.map(
      (own, order) => `${CHINESE[order] ?? ""}、${own.name}`.padEnd(30, "…") + String(order + 3),
    );
    const title = "清河市中级人民法院关于涉民生权益保护纠纷的典型案例";
    const numbered = { ...style, marker: (order: number) => `${CHINESE[order] ?? ""}、` };
    expectOwnCases(
      `${title}\n\n${contents.join("\n")}\n\n${brokenAt(title.length * 2, print(numbered, names))}`,
      names,
    );
  });

  test("cases that no heading divides, their titles broken at the margin", () => {
    const words = `${FACTS}${LESSON}`;
    const titles = [
      "甲诉乙买卖合同纠纷案——验收的期限与通知的方式应当怎样在合同中约定",
      "丙诉丁买卖合同纠纷案——“活苗”的认定",
    ];
    const printed = titles.map((title, order) => `案例${order + 1}：${title}\n${words}\n`).join("");
    const cases = splitCases(brokenAt(50, `清河区法院典型案例\n${printed}`)).flatMap(
      (release) => release.cases,
    );
    expect(cases.map((each) => [each.title, plain(each.sections[0]?.text ?? "")])).toEqual(
      titles.map((title) => [title, words]),
    );
  });

  test("a list of contents gives no case twice", () => {
    const contents = OWN_CASES.map((own, order) => `${order + 1} ${oneLine(own)}`).join("\n");
    expectOwnCases(`${PREFACE}目录\n${contents}\n${print(style, names)}`, names);
  });

  test("what a list names and the release does not print is a title only, in its place", () => {
    const contents = OWN_CASES.map(
      (own, order) => `案例${CHINESE[order] ?? ""} ${oneLine(own)}`,
    ).join("\n");
    const printed = print(style, names).split("案例三 ")[0] ?? "";
    const cases = splitCases(`${PREFACE}${contents}\n以下仅列前两件。\n${printed}`).flatMap(
      (release) => release.cases,
    );
    expect(cases.map((each) => [each.order, each.titleOnly, each.title])).toEqual(
      OWN_CASES.map((own, order) => [order + 1, order > 1, oneLine(own)]),
    );
  });

  test("two releases in one document", () => {
    const second = "白石区人民法院发布十大典型案例\n2024年5月6日\n前言。\n";
    const releases = splitCases(PREFACE + print(style, names) + second + print(style, names));
    expect(
      releases.map((each) => [each.title, each.publisher, each.date, each.cases.length]),
    ).toEqual([
      ["清河市中级人民法院发布涉民生典型案例", "清河市中级人民法院", undefined, 4],
      ["白石区人民法院发布十大典型案例", "白石区人民法院", "2024-05-06", 4],
    ]);
  });

  test("headings of groups and an afterword belong to no case", () => {
    const printed = print(style, names).replace("案例三", "二、执行类案件\n案例三");
    expectOwnCases(
      `${PREFACE}一、合同类案件\n${printed}结束语\n感谢各界对法院工作的支持。\n`,
      names,
    );
  });

  test("titles without a number and without a case name", () => {
    const printed = OWN_CASES.map(
      (own) =>
        `${own.headline}\n${own.sections.map(([kind, words]) => `${["案情回顾", "判决结果", "法官说法"][MEANING[kind]] ?? ""}\n${words}\n`).join("")}文/清河市中级人民法院 法官 某某\n`,
    ).join("\n");
    const cases = splitCases(printed).flatMap((release) => release.cases);
    expect(cases.map((each) => each.title)).toEqual(OWN_CASES.map((own) => own.headline));
    expect(cases.map((each) => each.sections.length)).toEqual([3, 3, 3, 3]);
  });
});

/** Words of a made-up case that layouts print around: facts, result, meaning. */
const FACTS =
  "某园艺公司向某苗圃订购树苗六百株，交付时有一成已经枯死。双方为价款发生争议，某园艺公司诉至法院，要求退还相应的货款。";
const RESULT = "法院判决某苗圃退还枯死树苗的价款，驳回其余请求。双方均未上诉。";
const LESSON = "鲜活货物的验收期应当短于一般货物，买受人发现瑕疵应当立即通知。";
const THREE: Sections = [
  ["基本案情", FACTS],
  ["裁判结果", RESULT],
  ["典型意义", LESSON],
];
const ONE_CASE = `基本案情\n${FACTS}\n裁判结果\n${RESULT}\n典型意义\n${LESSON}\n`;
type Sections = readonly (readonly [heading: string, text: string])[];

test.each<
  [what: string, document: string, cases: readonly (readonly [title: string, sections: Sections])[]]
>([
  [
    "a section that ends in numbered paragraphs, and the next case right below",
    `案例一：甲诉乙买卖合同纠纷案\n${ONE_CASE}一、验收应当及时。\n二、通知应当留痕，口头通知事后难以证明。\n案例二：枯苗的退款\n——丙诉丁买卖合同纠纷案\n${ONE_CASE}`,
    [
      [
        "甲诉乙买卖合同纠纷案",
        [
          ...THREE.slice(0, 2),
          ["典型意义", `${LESSON}\n一、验收应当及时。\n二、通知应当留痕，口头通知事后难以证明。`],
        ],
      ],
      ["枯苗的退款——丙诉丁买卖合同纠纷案", THREE],
    ],
  ],
  [
    "a white paper: numbered parts, and cases numbered within the last",
    `清河区人民法院审判白皮书\n一、基本情况\n（一）收案上升。全年收案三千件。\n二、典型案例\n（一）甲诉乙买卖合同纠纷案\n${ONE_CASE}（二）丙诉丁买卖合同纠纷案\n${ONE_CASE}`,
    [
      ["甲诉乙买卖合同纠纷案", THREE],
      ["丙诉丁买卖合同纠纷案", THREE],
    ],
  ],
  [
    "a white paper whose last part follows the cases",
    `清河区人民法院审判白皮书\n第一部分 概况\n全年收案三千件。\n第二部分 典型案例\n案例一 甲诉乙买卖合同纠纷案\n${ONE_CASE}案例二 丙诉丁买卖合同纠纷案\n${ONE_CASE}第三部分 对策建议\n（一）完善合同文本\n提示说明应当醒目。\n`,
    [
      ["甲诉乙买卖合同纠纷案", THREE],
      ["丙诉丁买卖合同纠纷案", THREE],
    ],
  ],
  [
    "a release title right above titles that have bare numbers, 01, and no dash",
    `清河区法院苗木买卖十大案件\n01\n枯苗的退款\n甲诉乙买卖合同纠纷案\n案号\n（2021）云01民初7号\n${ONE_CASE}02\n迟到的树苗\n丙诉丁买卖合同纠纷案\n案号\n（2021）云01民初8号\n${ONE_CASE}`.replaceAll(
      "\n",
      "\n\n",
    ),
    [
      ["枯苗的退款——甲诉乙买卖合同纠纷案", [["案号", "（2021）云01民初7号"], ...THREE]],
      ["迟到的树苗——丙诉丁买卖合同纠纷案", [["案号", "（2021）云01民初8号"], ...THREE]],
    ],
  ],
  [
    "No.1, keywords after spaces and a comment by a named person",
    `清河检察典型案例\n${["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => `No.${order + 1} ${title}\n关键词  苗木 验收\n${ONE_CASE}【某大学教授某某点评】\n时间就是证据。\n`).join("")}`,
    ["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title) => [
      title,
      [["关键词", "苗木 验收"], ...THREE, ["某大学教授某某点评", "时间就是证据。"]],
    ]),
  ],
  [
    "Markdown's emphasis before the words of a section",
    `**苗木典型案例**\n\n${["甲诉乙买卖合同纠纷案", "丙诉丁买卖合同纠纷案"].map((title, order) => `**案例${order + 1}**\n\n**${title}**\n\n**基本案情：**${FACTS}\n\n**裁判结果：**${RESULT}\n\n**典型意义**：${LESSON}\n\n`).join("")}`,
    [
      ["甲诉乙买卖合同纠纷案", THREE],
      ["丙诉丁买卖合同纠纷案", THREE],
    ],
  ],
  [
    "short names before a colon: 案情：, 判决：, 说法：",
    `以案说法\n${["枯苗谁来赔？", "树苗迟到怎么办？"].map((title, order) => `案例${order + 1}\n${title}\n案情：${FACTS}\n判决：${RESULT}\n说法：${LESSON}\n`).join("")}`,
    ["枯苗谁来赔？", "树苗迟到怎么办？"].map((title) => [
      title,
      [
        ["案情", FACTS],
        ["判决", RESULT],
        ["说法", LESSON],
      ],
    ]),
  ],
  [
    "第一例, names below the last section, and the words of those who published",
    `清河区法院典型案例\n${["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => `第${CHINESE[order] ?? ""}例　${title}\n${ONE_CASE}合议庭成员：某甲、某乙\n`).join("")}供稿：清河区法院\n编辑：某丙\n`,
    ["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title) => [
      title,
      [...THREE.slice(0, 2), ["典型意义", `${LESSON}\n合议庭成员：某甲、某乙`]],
    ]),
  ],
  [
    "【标题】 before a title, and a case's source before its words",
    `参阅案例\n${["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => `案例${order + 1}\n【标题】${title}\n【案件来源】（2021）云01民终${order + 1}号\n${ONE_CASE}`).join("")}`,
    ["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => [
      title,
      [["案件来源", `（2021）云01民终${order + 1}号`], ...THREE],
    ]),
  ],
  [
    "titles without a number below the document's own, each followed by its number in the library and keywords on a line",
    `来函照登\n\n${["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => `${title}\n\n——验收的期限\n\n【入库编号】2024-01-2-001-00${order + 1}\n\n【关键词】\n\n民事 买卖 苗木\n\n${ONE_CASE.replaceAll("\n", "\n\n")}`).join("")}`,
    ["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => [
      `${title}——验收的期限`,
      [["入库编号", `2024-01-2-001-00${order + 1}`], ["关键词", "民事 买卖 苗木"], ...THREE],
    ]),
  ],
  [
    "cases whose words no heading divides",
    `清河区法院典型案例\n\n${["树苗枯死，谁来承担损失", "丙诉丁买卖合同纠纷案——验收的期限"].map((title, order) => `案例${order + 1} ｜ ${title}\n\n${FACTS}${LESSON}\n${RESULT}\n\n`).join("")}`,
    ["树苗枯死，谁来承担损失", "丙诉丁买卖合同纠纷案——验收的期限"].map((title) => [
      title,
      [["（无标题）", `${FACTS}${LESSON}\n${RESULT}`]],
    ]),
  ],
  [
    "cases with numbers of their own, 一、, whose words no heading divides",
    `清河区法院典型案例\n一、甲诉乙买卖合同纠纷案\n${FACTS}${LESSON}\n${RESULT}\n二、丙诉丁买卖合同纠纷案\n${FACTS}${LESSON}\n${RESULT}\n`,
    ["甲诉乙买卖合同纠纷案", "丙诉丁买卖合同纠纷案"].map((title) => [
      title,
      [["（无标题）", `${FACTS}${LESSON}\n${RESULT}`]],
    ]),
  ],
  [
    "〔〕 around names that courts seldom use",
    `清河区法院典型案例\n${["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title, order) => `【案例${order + 1}】${title}\n〔案情摘要〕\n${FACTS}\n〔苗圃回访〕\n${LESSON}\n`).join("")}`,
    ["枯苗退款案", "丙诉丁买卖合同纠纷案"].map((title) => [
      title,
      [
        ["案情摘要", FACTS],
        ["苗圃回访", LESSON],
      ],
    ]),
  ],
  [
    "a subtitle in quotation marks, and advice to the public after the cases",
    `清河区法院苗木案例\n一、典型案例\n${["枯苗退款案", "丁某骗取贷款案"].map((title, order) => `${order + 1}.${title}\n——“活苗”的认定\n${ONE_CASE}`).join("")}二、风险提示\n1.验收时拍照。\n`,
    ["枯苗退款案", "丁某骗取贷款案"].map((title) => [`${title}——“活苗”的认定`, THREE]),
  ],
])("%s", (_, document, cases) => {
  const found = splitCases(document).flatMap((release) => release.cases);
  expect(
    found.map((each) => [
      each.title,
      each.sections.map((section) => [section.heading, section.text]),
    ]),
  ).toEqual(cases);
});

describe("documents without cases", () => {
  test.each([
    [
      "a policy document",
      "关于促进消费的若干措施\n一、总体要求\n（一）指导思想。坚持以人民为中心。\n二、重点任务\n1.发布典型案例，加强宣传引导。\n三、保障措施\n加强组织领导。",
    ],
    [
      "a regulation",
      "清河市节水办法\n第一章 总则\n第一条 为了节约用水，制定本办法。\n第二条 本办法自公布之日起施行。\n（一）进入现场检查；\n（二）查阅资料。",
    ],
    [
      "news about a release",
      "清河市中级人民法院昨日发布十大典型案例。据介绍，该院去年审结民事案件一万余件，裁判结果得到当事人认可。",
    ],
    ["nothing", ""],
  ])("%s", (_, document) => {
    expect(splitCases(document)).toEqual([]);
  });
});

test.each([
  "案例一 ",
  "一、",
  "（".repeat(50),
  "——",
  "1.\n",
  "基本案情\n",
  "12\n",
  "# ",
  "某".repeat(40),
  "案\n",
])("time grows with the length of the text: %j over and over", (piece) =>
  expectProportional(over(piece), splitCases, 400_000),
);
