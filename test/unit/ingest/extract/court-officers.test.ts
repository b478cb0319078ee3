import { expect, test } from "vitest";
import { readCourtOfficers } from "../../../../src/ingest/extract/court-officers.js";
import { section } from "./plain-ports.js";

/** TITLE name, of a document that ends so. */
const read = (tail: string) =>
  readCourtOfficers([section("TAIL", tail)]).map(({ role, name }) => `${role} ${name}`);

test.each<[form: string, tail: string]>([
  [
    "a line each",
    "审判长谭远\n代理审判员彭立\n人民陪审员苏某某\n二〇二〇年三月二日\n法官助理石山\n书记员白云",
  ],
  [
    "spaces between the signs",
    "审 判 长　谭　远\n代理审判员　彭 立\n人民陪审员　苏某某\n二〇二〇年三月二日\n法官助理　石　山\n书 记 员　白　云",
  ],
  [
    "no line breaks",
    "审判长谭远代理审判员彭立人民陪审员苏某某二〇二〇年三月二日法官助理石山书记员白云附：本案适用的法律",
  ],
  [
    "a colon, titles on lines of their own",
    "审判长：谭远\n代理审判员\n彭立\n人民陪审员：苏某某\n2020年3月2日\n法官助理：石山\n书记员：白云\n附：法律条文",
  ],
])("signatures with %s", (_form, tail) =>
  expect(read(tail)).toEqual([
    "PRESIDING_JUDGE 谭远",
    "JUDGE 彭立",
    "ASSESSOR 苏某某",
    "JUDGE_ASSISTANT 石山",
    "CLERK 白云",
  ]),
);

test("several names behind one title, and names of more signs", () => {
  expect(read("审判员　谭远山　彭立　欧阳青云\n书记员　阿依古丽·吐尔逊")).toEqual([
    "JUDGE 谭远山",
    "JUDGE 彭立",
    "JUDGE 欧阳青云",
    "CLERK 阿依古丽·吐尔逊",
  ]);
});

test("the title as printed, with its words as evidence", () => {
  const [officer] = readCourtOfficers([section("TAIL", "代 理 审 判 员　谭　远")]);
  expect(officer).toMatchObject({ title: "代理审判员", name: "谭远" });
  expect(officer?.evidence.quote).toBe("代 理 审 判 员　谭　远");
});

test("without a part for them, the last words of the document are read, not its articles", () => {
  const officers = readCourtOfficers([
    section("RESULT", "驳回上诉，维持原判。\n本判决为终审判决。\n审判长谭远\n书记员白云"),
    section("PROVISIONS", "第一条 审判员应当回避"),
  ]);
  expect(officers.map(({ name }) => name)).toEqual(["谭远", "白云"]);
});

test("who sits on the bench by the text does not sign there", () => {
  const text =
    "本院依法由审判员谭远担任审判长、审判员彭立参加的合议庭进行了审理，审判长向原告释明。原告白立不服该处罚决定而起诉，本院认为其起诉已经超过期限，裁定驳回起诉。审判长谭远审判员彭立二〇二〇年三月二日书记员白云附：裁定书应当写明理由，由审判员、书记员署名，加盖人民法院印章，口头裁定的记入笔录。";
  const officers = readCourtOfficers([section("OTHER", text)]);
  expect(officers.map(({ role, name }) => `${role} ${name}`)).toEqual([
    "PRESIDING_JUDGE 谭远",
    "JUDGE 彭立",
    "CLERK 白云",
  ]);
});

test.each(["二〇二〇年三月二日", "审判长\n二〇二〇年三月二日", "本判决为终审判决。"])(
  "nobody signs: %s",
  (tail) => expect(read(tail)).toEqual([]),
);
