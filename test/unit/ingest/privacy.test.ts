import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData } from "../../../src/ingest/privacy/find-personal-data.js";
import { maskPersonalData } from "../../../src/ingest/privacy/mask-personal-data.js";
import { expectProportional, over } from "../../support/proportional.js";

/** Made-up numbers with a check digit that fits; none is anybody's. */
function identityNumber(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return first17 + "10X98765432".charAt(sum % 11);
}

function cardNumber(first: string): string {
  const sum = [...first].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return first + String((10 - (sum % 10)) % 10);
}

const ID = identityNumber("31011519900228777");
const ID_X = Array.from({ length: 50 }, (_none, order) =>
  identityNumber(`110101194912310${String(order).padStart(2, "0")}`),
).find((number) => number.endsWith("X"))!;
const CARD = cardNumber("622202100112345678");
const CARD16 = cardNumber("622848040256489");
const VISA = cardNumber("451289000000123");
const groups = (number: string, ...lengths: number[]): string[] => {
  let from = 0;
  return lengths.map((length) => number.slice(from, (from += length)));
};
const fullWidth = (text: string) =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The words found, with their kinds. */
const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("found", () => {
  test.each([
    // GB 11643-1999: place, date of birth, order, check digit
    [`原告张某，公民身份号码${ID}。`, [`IDENTITY_NUMBER ${ID}`]],
    [`身份证号：${ID_X}，`, [`IDENTITY_NUMBER ${ID_X}`]],
    [`身份证${ID_X.toLowerCase()}。`, [`IDENTITY_NUMBER ${ID_X.toLowerCase()}`]],
    [`证件${fullWidth(ID)}`, [`IDENTITY_NUMBER ${fullWidth(ID)}`]],
    [
      `身份证 ${groups(ID, 6, 8, 4).join(" ")}，男`,
      [`IDENTITY_NUMBER ${groups(ID, 6, 8, 4).join(" ")}`],
    ],
    [
      `身份证 ${groups(ID, 6, 4, 4, 4).join("-")}，男`,
      [`IDENTITY_NUMBER ${groups(ID, 6, 4, 4, 4).join("-")}`],
    ],
    [
      `其身份证号为${ID.slice(0, 9)}\n${ID.slice(9)}，`,
      [`IDENTITY_NUMBER ${ID.slice(0, 9)}\n${ID.slice(9)}`],
    ],
    [`张某（${ID}）、李某（${ID_X}）`, [`IDENTITY_NUMBER ${ID}`, `IDENTITY_NUMBER ${ID_X}`]],
    // the old fifteen digits, only where they are called so
    ["身份证号码为310115900228777。", ["IDENTITY_NUMBER 310115900228777"]],
    // mobile numbers
    ["联系电话13800138000。", ["MOBILE_NUMBER 13800138000"]],
    ["张某13800138000", ["MOBILE_NUMBER 13800138000"]],
    ["手机：138 0013 8000", ["MOBILE_NUMBER 138 0013 8000"]],
    ["手机：138-0013-8000", ["MOBILE_NUMBER 138-0013-8000"]],
    ["手机：＋86 138－0013－8000", ["MOBILE_NUMBER ＋86 138－0013－8000"]],
    ["+8613800138000", ["MOBILE_NUMBER +8613800138000"]],
    ["电话１３８００１３８０００", ["MOBILE_NUMBER １３８００１３８０００"]],
    ["Tel13800138000", ["MOBILE_NUMBER 13800138000"]],
    [
      "13800138000、13900139000/13700137000",
      ["MOBILE_NUMBER 13800138000", "MOBILE_NUMBER 13900139000", "MOBILE_NUMBER 13700137000"],
    ],
    ["联系电话：138001\n38000", ["MOBILE_NUMBER 138001\n38000"]],
    ["13800138000号手机发出短信", ["MOBILE_NUMBER 13800138000"]],
    // bank cards, Luhn
    [`汇入${CARD}的账户`, [`BANK_CARD ${CARD}`]],
    [
      `卡号 ${groups(CARD, 4, 4, 4, 4, 3).join(" ")}，`,
      [`BANK_CARD ${groups(CARD, 4, 4, 4, 4, 3).join(" ")}`],
    ],
    [
      `卡号${groups(CARD16, 4, 4, 4, 4).join("-")}`,
      [`BANK_CARD ${groups(CARD16, 4, 4, 4, 4).join("-")}`],
    ],
    [`信用卡${VISA}透支`, [`BANK_CARD ${VISA}`]],
    [`尾号不明的${fullWidth(CARD16)}号银行卡`, [`BANK_CARD ${fullWidth(CARD16)}`]],
    [
      `银行卡号：${CARD.slice(0, 8)}\n${CARD.slice(8)}`,
      [`BANK_CARD ${CARD.slice(0, 8)}\n${CARD.slice(8)}`],
    ],
    // e-mail
    ["邮箱zhang.san@example.com发送", ["EMAIL zhang.san@example.com"]],
    ["邮箱：li_4＠example．com．cn。", ["EMAIL li_4＠example．com．cn"]],
    ["13800138000@example.com", ["EMAIL 13800138000@example.com"]],
    // where a person lives: from the street on, the district stays
    [
      "原告张某，女，1980年1月1日出生，住甲市乙区长宁路500号。",
      ["BIRTH_DATE 1980年1月1日", "STREET_ADDRESS 长宁路500号"],
    ],
    [
      "被告李某，男，汉族，住所地甲市乙区长宁路100弄12号301室。",
      ["STREET_ADDRESS 长宁路100弄12号301室"],
    ],
    ["户籍地甲省乙县丙镇河口村三组12号，", ["STREET_ADDRESS 丙镇河口村三组12号"]],
    ["现住乙区新华街二十三号。", ["STREET_ADDRESS 新华街二十三号"]],
    ["住址：甲市乙区幸福小区3幢2单元501室", ["STREET_ADDRESS 幸福小区3幢2单元501室"]],
    ["送达地址：甲市乙区长宁路５００号", ["STREET_ADDRESS 长宁路５００号"]],
    ["住甲市乙区长宁路12号楼3-1202，", ["STREET_ADDRESS 长宁路12号楼3-1202"]],
    // the door of a dwelling, whoever's it is
    ["涉案房屋位于甲市乙区长宁路500号3单元1202室，", ["STREET_ADDRESS 长宁路500号3单元1202室"]],
    [
      "被告某某有限公司，住所地甲市乙区世纪大道100号1201室。",
      ["STREET_ADDRESS 世纪大道100号1201室"],
    ],
    ["张某将其名下长宁路500号502室过户给李某", ["STREET_ADDRESS 长宁路500号502室"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

/** One digit wrong: no check digit fits. */
const wrong = (number: string) => number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
const WRONG_ID = wrong(ID);
const WRONG_CARD = wrong(CARD);

describe("after a label the shape is enough, without one the check digit decides", () => {
  test.each([
    // the label in its forms: 公民身份号码 of judgments, 身份证号 of contracts, with 为, a colon, a
    // slash, nothing, a line break
    [`被告周某，公民身份号码${WRONG_ID}。`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`身份证号为${WRONG_ID}，`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`居民身份证号码是：${fullWidth(WRONG_ID)}；`, [`IDENTITY_NUMBER ${fullWidth(WRONG_ID)}`]],
    [`身份证号／${WRONG_ID}／周某`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`证件号码\n${WRONG_ID}\n周某`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`身份证号码：周某 ${WRONG_ID}`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`周某（身份证号码${WRONG_ID}）`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [`驾驶证号${ID.slice(0, 17)}X，`, [`IDENTITY_NUMBER ${ID.slice(0, 17)}X`]],
    [`公民身份号码${ID.slice(0, 17)} ｘ，`, [`IDENTITY_NUMBER ${ID.slice(0, 17)} ｘ`]],
    [`公民身份号码${[...WRONG_ID].join(" ")}，`, [`IDENTITY_NUMBER ${[...WRONG_ID].join(" ")}`]],
    [
      `公民身份号码${groups(WRONG_ID, 6, 4, 8).join(" ")}，`,
      [`IDENTITY_NUMBER ${groups(WRONG_ID, 6, 4, 8).join(" ")}`],
    ],
    [
      `公民身份号码${WRONG_ID.slice(0, 10)}\n${WRONG_ID.slice(10)}，`,
      [`IDENTITY_NUMBER ${WRONG_ID.slice(0, 10)}\n${WRONG_ID.slice(10)}`],
    ],
    // fifteen digits, no such month
    ["身份证号310115991328777。", ["IDENTITY_NUMBER 310115991328777"]],
    [`${WRONG_ID}号身份证由其本人保管`, [`IDENTITY_NUMBER ${WRONG_ID}`]],
    [
      `身份证号码分别为${WRONG_ID}、${wrong(ID).replace(/^3/u, "4")}（周某）和${WRONG_ID}。`,
      [
        `IDENTITY_NUMBER ${WRONG_ID}`,
        `IDENTITY_NUMBER ${WRONG_ID.replace(/^3/u, "4")}`,
        `IDENTITY_NUMBER ${WRONG_ID}`,
      ],
    ],
    // cards and accounts
    [`转入银行卡${WRONG_CARD}。`, [`BANK_CARD ${WRONG_CARD}`]],
    [`账号：${WRONG_CARD}，`, [`BANK_CARD ${WRONG_CARD}`]],
    [
      `账号为 ${groups(WRONG_CARD, 4, 4, 4, 4, 3).join(" ")} 的账户`,
      [`BANK_CARD ${groups(WRONG_CARD, 4, 4, 4, 4, 3).join(" ")}`],
    ],
    [`开户行：某银行，帐号／${fullWidth(WRONG_CARD)}`, [`BANK_CARD ${fullWidth(WRONG_CARD)}`]],
    ["账号：3100661270188001，", ["BANK_CARD 3100661270188001"]],
    ["卡号（周某）：100200300400。", ["BANK_CARD 100200300400"]],
    [`存入${WRONG_CARD}号储蓄卡`, [`BANK_CARD ${WRONG_CARD}`]],
    [`信用卡 某银行 ${WRONG_CARD} 透支`, [`BANK_CARD ${WRONG_CARD}`]],
    // passports and the other papers of persons
    ["护照号码E12345678，", ["PASSPORT_NUMBER E12345678"]],
    ["护照号：ＥＡ１２３４５６７。", ["PASSPORT_NUMBER ＥＡ１２３４５６７"]],
    ["持某国护照（号码为 512345678）入境", ["PASSPORT_NUMBER 512345678"]],
    [
      "护照号码分别为E12345678、G87654321。",
      ["PASSPORT_NUMBER E12345678", "PASSPORT_NUMBER G87654321"],
    ],
    ["E12345678号护照", ["PASSPORT_NUMBER E12345678"]],
    ["港澳居民来往内地通行证H1234567801，", ["PASSPORT_NUMBER H1234567801"]],
    ["香港永久性居民身份证号码A123456（7）。", ["PASSPORT_NUMBER A123456（7）"]],
    // licence plates (GA 36)
    ["车牌号为沪Ａ·１２３４５的小型轿车", ["LICENCE_PLATE 沪Ａ·１２３４５"]],
    ["号牌号码：粤B D12345，", ["LICENCE_PLATE 粤B D12345"]],
    [
      "车牌号码分别为津A12B45、冀B1234挂的车辆",
      ["LICENCE_PLATE 津A12B45", "LICENCE_PLATE 冀B1234挂"],
    ],
    ["驾驶京N12345号重型半挂牵引车", ["LICENCE_PLATE 京N12345"]],
    // dates of birth
    ["张某，男，1985年3月2日出生，汉族", ["BIRTH_DATE 1985年3月2日"]],
    ["（女，汉族，1985年3月2日生，", ["BIRTH_DATE 1985年3月2日"]],
    ["出生日期：１９８５－０３－０２", ["BIRTH_DATE １９８５－０３－０２"]],
    ["出生年月\n1985.03", ["BIRTH_DATE 1985.03"]],
    ["其子周某某出生于2019年5月3日。", ["BIRTH_DATE 2019年5月3日"]],
    ["周某，生于1985年3月2日", ["BIRTH_DATE 1985年3月2日"]],
    ["周某，女，一九八五年三月二日出生", ["BIRTH_DATE 一九八五年三月二日"]],
    ["周某，男，回族，19850302，", ["BIRTH_DATE 19850302"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    WRONG_ID,
    `合同${WRONG_CARD}`,
    "统一社会信用代码/证件号码：913101151322078881",
    "证件号码（统一社会信用代码）：913101151322078881",
    "账户余额100200300400元，账号内有100200300400.50元",
    "银行卡交易流水号6222021001123456780",
    "账户，合同编号：6222021001123456780",
    "（2023）沪0115民初12345号案件中银行卡一张",
    "《企业会计准则》第1234567890123456号账簿",
    "账户2023年1月1日开立、账号20230101",
    "身份证复印件一份，2023年1月1日",
    "护照于2019年1月1日签发、护照费用1000000元",
    "合同编号沪A12345",
    "沪B12345号文件、津A12345标段",
    "车牌号为湘A×××××号",
    "某公司成立于2010年5月6日，2010年5月6日成立",
    "营业期限自2010年5月6日",
    "合同自2023年3月2日生效，争议发生于2023年3月2日",
    "张先生于2023年1月1日签约，该批学生于2023年9月1日入学",
    "2019年5月3日出生医学证明",
    "被告系1990年出生",
  ])("nothing in %s", (text) => expect(found(text)).toEqual([]));
});

describe("no personal data", () => {
  test.each([
    "（2023）沪0115民初12345号",
    "(2021)最高法民申1234号之一",
    "法释〔2020〕28号、法〔2018〕335号、国务院令第776号",
    "人民法院案例库2025-02-1-182-002号",
    "指导案例24号",
    "第一百一十条至第一百一十三条、第675、676条",
    "统一社会信用代码91310115MA1K4B2X3C",
    "统一社会信用代码：913101151322078881",
    `统一社会信用代码${ID}`, // even where the check digit fits
    "2023年1月1日至2024年12月31日",
    "20230101-20241231",
    "租金148549.18元、13800138000元、1380013.8000万元",
    "借款本金人民币13800138000.00元",
    "共计13800138000元，¥13900139000",
    "价款138,001,380.00元",
    "合同编号13800138000",
    "订单号：13800138000123456",
    "沪房地字第13800138000号",
    "发票号码13800138000",
    "12800138000", // no mobile number begins with 12
    "1380013800", // ten digits
    "138001380001", // twelve
    "13800138000.5",
    "A13800138000B",
    "010-12345678",
    `${ID.slice(0, 17)}${ID.endsWith("1") ? "2" : "1"}`, // the check digit is wrong
    identityNumber("99011519900228777"), // no such province
    identityNumber("31011519900231777"), // no such day
    identityNumber("31011518900228777"), // no such year
    "流水310115900228777", // fifteen digits that nobody calls an identity number
    `保单号${CARD}`,
    `合同编号：${CARD}`,
    `第${CARD16}号发票`,
    `${CARD.slice(0, 18)}${CARD.endsWith("1") ? "2" : "1"}`, // Luhn's digit is wrong
    cardNumber("101234567890123"), // no issuer begins with 1
    "车架号LSVAA2BR5GN123456",
    "尾号1234的银行卡",
    "登录@某某、甲公司@乙公司",
    "速率5@100、user@localhost",
    "被告某某融资租赁有限公司，住所地甲市乙区世纪大道100号。",
    "本院地址：甲市乙区长宁路12号。",
    "公司注册地址为甲市乙区长宁路12号",
    "涉案房屋位于甲市乙区长宁路12号。",
    "甲市乙区人民法院位于长宁路12号",
    "商铺坐落于新华街12号",
    "住房公积金管理条例第十二号",
    "原告住院12天，住宿费500元，住建局〔2020〕12号文件",
    "住上海市浦东新区",
    "住甲市乙区某路某号",
    "建设三室两厅、开庭于第12号会议室",
    "该道路12号线地铁",
    "案涉工程道路第3单元验收",
    "",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

describe("masked", () => {
  test("the text keeps its length, and nothing of the number is left", () => {
    const text = `住乙区长宁路500号，电话138 0013 8000，卡${CARD}，${ID}，a@example.com。`;
    const masked = maskPersonalData(text);
    expect(masked).toMatch(/^住乙区＊{7}，电话＊{13}，卡＊{19}，＊{18}，＊{13}。$/u);
    expect(masked).toHaveLength(text.length);
    expect(findPersonalData(masked)).toEqual([]);
  });

  test("a line break inside stays", () =>
    expect(maskPersonalData(`${ID.slice(0, 9)}\n${ID.slice(9)}`)).toBe(
      `${"＊".repeat(9)}\n${"＊".repeat(9)}`,
    ));

  test("a sign of two units stays whole", () => {
    const text = "住乙区\u{20BB7}野路500号。";
    expect(maskPersonalData(text)).toBe(`住乙区${"＊".repeat(8)}。`);
  });

  const pieces = fc.constantFrom(
    ID,
    CARD,
    "13800138000",
    " ",
    "\n",
    "-",
    "，",
    "住",
    "乙区",
    "长宁路",
    "12号",
    "301室",
    "@",
    "a.com",
    "元",
    "第",
    "＋86",
    "１",
    "X",
    "\u{20BB7}",
  );
  test("any text: length and line breaks stay, twice is once, spans are in order and apart", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const spans = findPersonalData(text);
        spans.forEach((span, index) => {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(span.end).toBeGreaterThan(span.start);
        });
        const masked = maskPersonalData(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toMatch(/\p{Surrogate}/u); // no half of a sign is left
        expect(masked.replace(/[^\n]/gu, "")).toBe(text.replace(/[^\n]/gu, ""));
        expect(maskPersonalData(masked)).toHaveLength(masked.length);
      }),
      { numRuns: 500 },
    );
  });

  test("any made-up identity number is found", () => {
    const born = fc.date({
      min: new Date("1930-01-01"),
      max: new Date("2020-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 999 }), (date, order) => {
        const number = identityNumber(
          `440106${date.toISOString().slice(0, 10).replaceAll("-", "")}${String(order).padStart(3, "0")}`,
        );
        expect(found(`号码${number}。`)).toEqual([`IDENTITY_NUMBER ${number}`]);
      }),
    );
  });
});

describe("a megabyte of hostile text costs no more than its length", () => {
  test.each([
    "1",
    "1 ",
    "12 ",
    "138 ",
    "138\n",
    "1-",
    "6222 ",
    "路",
    "路1",
    "12号",
    "路12号",
    "12号住",
    "一号",
    "室",
    "住",
    "住所地",
    "省",
    "a@",
    "@",
    "a.",
    "a@b.",
    ID,
    `${ID} `,
    "13800138000 ",
    "住乙区路1号",
    "身份证",
    "身份证1 ",
    "账号6222 ",
    "卡号1",
    "身份证号310115199002287770、",
    "护照",
    "护照A1 ",
    "护照A123456、",
    "沪A",
    "沪A 1",
    "车牌沪A12345、",
    "1985年3月2日",
    "1985年3月",
    "出生1985.3.",
    "男，",
    "一二〇〇年",
  ])("%j", (piece) => expectProportional(over(piece), findPersonalData, 1_000_000));
});
