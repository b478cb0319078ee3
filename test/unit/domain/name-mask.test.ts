import { describe, expect, test } from "vitest";
import { maskedNames, type NamesInCase, Replacement } from "../../../src/domain/name-mask.js";

const person = (name: string, ...aliases: string[]) => ({ name, aliases });
const masks = (persons: NamesInCase["persons"], others: readonly string[] = []) =>
  Object.fromEntries(maskedNames({ persons, others }));
const masked = (text: string, persons: NamesInCase["persons"], others: readonly string[] = []) =>
  new Replacement(maskedNames({ persons, others }), others).in(text);

describe("what stands for a name", () => {
  test.each([
    ["陆云舟", "陆某某"],
    ["陆舟", "陆某"],
    ["欧阳云舟", "欧某某某"],
    ["买买提·艾山", "买某某某某"],
    ["John Smith", "J********"],
    ["𠮷田一", "𠮷某某"],
  ])("%s: the first sign and no other, as long as before", (name, mask) => {
    expect(Object.values(masks([person(name)]))).toEqual([mask]);
    expect(masked(`原告${name}诉称`, [person(name)])).toHaveLength(`原告${name}诉称`.length);
  });

  test.each(["陆某", "陆某某", "陆××", "陆X", "小＊", "陆"])(
    "%s stays: its source has masked it",
    (name) => {
      expect(masks([person(name)])).toEqual({});
    },
  );

  test("no two persons of a case have the same, in whatever order they come", () => {
    const persons = ["陆云舟", "陆云帆", "陆云", "陆帆", "陆某某", "陆某"].map((name) =>
      person(name),
    );
    const expected = { 陆云帆: "陆某甲", 陆云舟: "陆某乙", 陆云: "陆甲", 陆帆: "陆乙" };
    expect(masks(persons)).toEqual(expected);
    expect(masks(persons.toReversed())).toEqual(expected);
    const many = Array.from({ length: 300 }, (_, index) =>
      person(`陆云${String.fromCharCode(0x5000 + index)}`),
    );
    expect(new Set(Object.values(masks(many))).size).toBe(300);
  });

  test("a short form is masked as the name is, and what names a place in the case stays", () => {
    expect(masks([person("陆云舟", "云舟", "陆大", "借款人", "陆")])).toEqual({
      陆云舟: "陆某某",
      云舟: "某某",
      陆大: "陆某",
    });
  });
});

describe("in a text", () => {
  test("everywhere, whatever the print puts inside a name", () => {
    const persons = [person("陆云舟"), person("陆云舟华")];
    expect(masked("陆云舟与陆云舟华、陆 云　舟、陆云\n舟、party:x/陆_云舟", persons)).toBe(
      "陆某某与陆某某某、陆 某　某、陆某\n某、party:x/陆_某某",
    );
    expect(masked("smith, john; JOHN SMITH", [person("John Smith")])).toBe(
      "smith, john; J*** *****",
    );
  });

  test("not in the names of others, and not a part of a name alone", () => {
    const others = ["陆云舟建材店", "陆云舟华", "云舟区人民法院", "陆云"];
    const text = "陆云舟建材店、审判员陆云舟华、云舟区人民法院、云舟、陆云、云、舟";
    expect(masked(text, [person("陆云舟")], others)).toBe(text);
    expect(masked("陆云舟建材厂", [person("陆云舟")], others)).toBe("陆某某建材厂");
  });

  test("there and back again", () => {
    const names = maskedNames({ persons: [person("陆云舟"), person("陆云帆")], others: [] });
    const back = new Replacement([...names].map(([name, mask]) => [mask, name] as const));
    const text = "陆云舟与陆云帆买卖合同纠纷案|case:x";
    expect(back.in(new Replacement(names).in(text))).toBe(text);
  });
});
