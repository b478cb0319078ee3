import { expect, test } from "vitest";
import { partiesByStage } from "../../../../src/ingest/extract/stage-roles.js";
import type { RulingStage } from "../../../../src/domain/closed-lists.js";
import { caseText, section } from "./plain-ports.js";

/** name side/counterclaim side: STAGE ROLE → … */
const read = (lines: readonly string[], own?: RulingStage) =>
  partiesByStage(caseText(undefined, section("HEAD", lines.join("\n"))), undefined, own).map(
    ({ name, roles, side, counterclaimSide }) => {
      const chain = roles.map(
        ({ stage, role, isCounterclaim }) => `${stage} ${role}${isCounterclaim ? "*" : ""}`,
      );
      return `${name} ${side ?? "?"}/${counterclaimSide ?? "-"}: ${chain.join(" → ")}`;
    },
  );

test("a retrial: who sued, who appealed, who asks for the retrial", () => {
  expect(
    read([
      "再审申请人（一审原告、二审被上诉人）：白立。",
      "被申请人（一审被告、二审上诉人）：远山机械厂。",
      "一审第三人：邹远明。",
      "一审被告、二审被上诉人：苏山。",
    ]),
  ).toEqual([
    "白立 CLAIMANT/-: FIRST_INSTANCE PLAINTIFF → SECOND_INSTANCE APPELLEE → RETRIAL APPLICANT",
    "远山机械厂 RESPONDENT/-: FIRST_INSTANCE DEFENDANT → SECOND_INSTANCE APPELLANT → RETRIAL RESPONDENT",
    "邹远明 NEITHER/-: FIRST_INSTANCE THIRD_PARTY",
    "苏山 RESPONDENT/-: FIRST_INSTANCE DEFENDANT → SECOND_INSTANCE APPELLEE",
  ]);
});

test("a counterclaim: both sides, and whose it is", () => {
  expect(
    read(["上诉人（原审原告、反诉被告）：白立。", "被上诉人（原审被告、反诉原告）：远山机械厂。"]),
  ).toEqual([
    "白立 CLAIMANT/RESPONDENT: FIRST_INSTANCE PLAINTIFF → FIRST_INSTANCE DEFENDANT* → SECOND_INSTANCE APPELLANT",
    "远山机械厂 RESPONDENT/CLAIMANT: FIRST_INSTANCE DEFENDANT → FIRST_INSTANCE PLAINTIFF* → SECOND_INSTANCE APPELLEE",
  ]);
});

test("enforcement: the objection and its reconsideration", () => {
  expect(
    read([
      "复议申请人（异议人、被执行人）：远山机械厂。",
      "申请执行人：白立。",
      "利害关系人：邹远明。",
    ]),
  ).toEqual([
    "远山机械厂 CLAIMANT/-: ENFORCEMENT JUDGMENT_DEBTOR → OBJECTION OBJECTOR → RECONSIDERATION APPLICANT",
    "白立 RESPONDENT/-: ENFORCEMENT EXECUTION_APPLICANT",
    "邹远明 ?/-: RECONSIDERATION OTHER",
  ]);
});

test("申请人 is a role of the document's own stage", () => {
  const lines = ["申请人：白立。", "被申请人：远山机械厂。"];
  expect(read(lines, "ARBITRATION_REVIEW")).toEqual([
    "白立 CLAIMANT/-: ARBITRATION_REVIEW APPLICANT",
    "远山机械厂 RESPONDENT/-: ARBITRATION_REVIEW RESPONDENT",
  ]);
  expect(read(lines)[0]).toBe("白立 CLAIMANT/-: NOT_STATED APPLICANT");
});

test("who applies for the retrial is on no side where the first instance is not stated", () => {
  expect(read(["再审申请人：白立。", "被申请人：远山机械厂。"])).toEqual([
    "白立 ?/-: RETRIAL APPLICANT",
    "远山机械厂 RESPONDENT/-: RETRIAL RESPONDENT",
  ]);
});

test("the role word as printed, the business role, and an opening without a head", () => {
  const text = caseText(
    undefined,
    section("HEAD", "清河市中级人民法院"),
    section("OTHER", "上诉人白立因与被上诉人远山机械厂租赁合同纠纷一案，向本院提起上诉。"),
    section("FINDINGS", "原告白立作为承租人与被告远山机械厂签约。"),
  );
  const [first] = partiesByStage(text, undefined);
  expect(first).toMatchObject({ name: "白立", side: "CLAIMANT", capacities: ["承租人"] });
  expect(first?.roles.map(({ stage, word }) => [stage, word])).toEqual([
    ["FIRST_INSTANCE", "原告"],
    ["SECOND_INSTANCE", "上诉人"],
  ]);
});
