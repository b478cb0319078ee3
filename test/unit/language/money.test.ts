import { expect, test } from "vitest";
import { findMoney } from "../../../src/language/money.js";

/** text → value and currency of every amount; ~ is approximate, ? has no figure. */
const read = (text: string) =>
  findMoney(text).map(
    ({ value, currency, approximate }) => `${value ?? "?"} ${currency}${approximate ? " ~" : ""}`,
  );

test.each<[string, readonly string[]]>([
  // figures, with and without separators, of either width
  ["尚欠租金148549.18元未付", ["148549.18 CNY"]],
  ["每期租金816,214.61元", ["816214.61 CNY"]],
  ["每期租金816，214.61元", ["816214.61 CNY"]],
  ["货款１２３４５．６元", ["12345.6 CNY"]],
  ["押金 5000 元", ["5000 CNY"]],
  ["押金0.5元", ["0.5 CNY"]],
  ["总价1000000.00元", ["1000000 CNY"]],
  // as people say it; land is no money
  ["借了5万块，没还", ["50000 CNY"]],
  ["欠我2000块", ["2000 CNY"]],
  ["查封土地2块，房屋1套", []],
  // 万, 亿 and both
  ["贷款1,234.5万元", ["12345000 CNY"]],
  ["注册资本2亿元", ["200000000 CNY"]],
  ["标的额1亿2000万元", ["120000000 CNY"]],
  ["转让款3万5千元", ["35000 CNY"]],
  ["奖金2千元", ["2000 CNY"]],
  ["总资产1.5万亿元", ["1500000000000 CNY"]],
  // words
  ["借款三千五百元", ["3500 CNY"]],
  ["借款一万零五十元", ["10050 CNY"]],
  ["借款两万元", ["20000 CNY"]],
  ["借款十万元", ["100000 CNY"]],
  ["借款一亿二千万元", ["120000000 CNY"]],
  ["借款三万五元", ["35000 CNY"]],
  ["人民币壹佰万元整", ["1000000 CNY"]],
  ["人民币叁拾贰万伍仟肆佰元整", ["325400 CNY"]],
  ["捌元伍角", ["8.5 CNY"]],
  ["12元5角3分", ["12.53 CNY"]],
  // approximate
  ["应付租金9.6亿余元", ["960000000 CNY ~"]],
  ["货款50余万元", ["500000 CNY ~"]],
  ["约3000元", ["3000 CNY ~"]],
  ["近200万元", ["2000000 CNY ~"]],
  ["逾40万元", ["400000 CNY ~"]],
  ["超过8万元", ["80000 CNY ~"]],
  ["最高可达560万元", ["5600000 CNY ~"]],
  ["至少600元", ["600 CNY ~"]],
  ["1000元左右", ["1000 CNY ~"]],
  ["2万余元", ["20000 CNY ~"]],
  ["30多万元", ["300000 CNY ~"]],
  // no figure
  ["花费几千元", ["? CNY ~"]],
  ["损失数十万元", ["? CNY ~"]],
  ["上万元的费用", ["? CNY ~"]],
  ["花了七八万元", ["? CNY ~"]],
  // currencies, before and behind
  ["投资300万美元", ["3000000 USD"]],
  ["转出40余万美元", ["400000 USD ~"]],
  ["汇款USD12,000", ["12000 USD"]],
  ["标价$99", ["99 USD"]],
  ["货款港币20万元", ["200000 HKD"]],
  ["货款20万元港币", ["200000 HKD"]],
  ["欧元1.2万元", ["12000 EUR"]],
  ["5000欧元", ["5000 EUR"]],
  ["80万日元", ["800000 JPY"]],
  ["3000英镑", ["3000 GBP"]],
  ["2000新加坡元", ["2000 SGD"]],
  ["￥1,234.50", ["1234.5 CNY"]],
  ["人民币270余万元", ["2700000 CNY ~"]],
  ["人民币100万", ["1000000 CNY"]],
  // ranges
  ["报价10万元至20万元", ["100000 CNY", "200000 CNY"]],
  ["报价10至20万元", ["100000 CNY", "200000 CNY"]],
  ["报价3000-5000元", ["3000 CNY", "5000 CNY"]],
  ["报价5000至1万元", ["5000 CNY", "10000 CNY"]],
  // the same amount in figures and in words is one
  ["本金100万元（人民币壹佰万元整）", ["1000000 CNY"]],
  ["人民币伍万元整（￥50,000.00）", ["50000 CNY"]],
  // several
  ["首付24000元，余款136000元", ["24000 CNY", "136000 CNY"]],
  ["租金8002.85元及违约金300元", ["8002.85 CNY", "300 CNY"]],
])("%s → %j", (text, expected) => expect(read(text)).toEqual(expected));

test.each([
  "按年利率24%计算", // a rate
  "按日万分之五支付", // a rate
  "占股60%", // a share
  "租赁汽车400台", // a count
  "2021年元旦", // 元 of 元旦
  "3单元502室",
  "二元结构",
  "多元化纠纷解决机制",
  "单位：万元", // a unit alone
  "第三元素",
  "赔偿责任比例为3：7",
  "五百人",
])("no amount: %s", (text) => expect(read(text)).toEqual([]));

test("the words of an amount stand at its place", () => {
  const text = "合同约定，每月租金为人民币 6,458.66 元整，押金约3000元。";
  expect(findMoney(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    "人民币 6,458.66 元整",
    "约3000元",
  ]);
});

test("what one of which the amount is for", () =>
  expect(findMoney("物业费3.5元/平方米，租金2000元/月").map(({ per }) => per)).toEqual([
    "平方米",
    "月",
  ]));
