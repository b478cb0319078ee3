import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Random } from "../support/random.js";

/** The header of the collection of the courts' own site. */
export const HEADER =
  "原始链接,案号,案件名称,法院,所属地区,案件类型,案件类型编码,来源,审理程序,裁判日期,公开日期,当事人,案由,法律依据,全文";

const COURTS = [
  ["天津市滨海新区人民法院", "天津市", "津0116"],
  ["天津市河西区人民法院", "天津市", "津0103"],
  ["北京市朝阳区人民法院", "北京市", "京0105"],
  ["北京市海淀区人民法院", "北京市", "京0108"],
  ["上海市浦东新区人民法院", "上海市", "沪0115"],
  ["上海市徐汇区人民法院", "上海市", "沪0104"],
  ["广东省广州市天河区人民法院", "广东省", "粤0106"],
  ["江苏省南京市鼓楼区人民法院", "江苏省", "苏0106"],
  ["浙江省杭州市余杭区人民法院", "浙江省", "浙0110"],
  ["四川省成都市武侯区人民法院", "四川省", "川0107"],
] as const;
const SURNAMES = Array.from("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜");
const FIRMS = ["恒远", "东海", "宏图", "金桥", "长河", "云帆", "泰和", "新源", "瑞丰", "同济"];
const TRADES = ["商贸", "建材", "租赁", "物流", "机械", "科技", "电子", "食品"];
const LAW = "中华人民共和国民法典";
const PROCEDURE = "《中华人民共和国民事诉讼法》第一百四十四条";

/** A matter: its cause of action, what was agreed, what went wrong, the articles. */
interface Matter {
  readonly cause: string;
  readonly contract: string;
  readonly breach: string;
  readonly words: string;
  readonly articles: readonly string[];
}
const MATTERS: readonly Matter[] = [
  {
    cause: "民间借贷纠纷",
    contract: "被告因资金周转困难向原告借款并出具借条，约定借期一年，月利率百分之一",
    breach: "借款到期后被告仅归还部分利息，对本金一直未予归还",
    words: "借款本金",
    articles: ["第六百七十五条", "第六百七十六条"],
  },
  {
    cause: "买卖合同纠纷",
    contract: "双方签订购销合同，由原告向被告供应货物，货到验收后三十日内付款",
    breach: "原告按约交付货物后被告未支付剩余货款，经多次催要未果",
    words: "货款",
    articles: ["第五百七十九条", "第六百二十六条"],
  },
  {
    cause: "融资租赁合同纠纷",
    contract: "双方签订融资租赁合同，由原告购买车辆交被告使用，租金分三十六期支付",
    breach: "被告自第八期起未按期支付租金，原告发函催告后仍未履行",
    words: "到期未付租金",
    articles: ["第七百五十二条", "第五百七十七条"],
  },
  {
    cause: "房屋租赁合同纠纷",
    contract: "双方签订房屋租赁合同，租期三年，租金按季度预付，并交纳押金",
    breach: "被告占用房屋期间拖欠两个季度的租金，也未腾退房屋",
    words: "房屋租金",
    articles: ["第七百零三条", "第七百二十二条"],
  },
  {
    cause: "物业服务合同纠纷",
    contract: "原告为被告所在小区提供物业服务，双方约定了物业费的标准和缴纳时间",
    breach: "被告以服务不到位为由自上年度起拒绝缴纳物业费",
    words: "物业费",
    articles: ["第九百三十七条", "第九百四十四条"],
  },
];
const TOLD = [
  "庭审中，原告提交了合同原件、付款凭证和催告函，被告对证据的真实性没有异议",
  "双方曾就还款事宜协商，未能达成一致",
  "另查明，原告为本案支出保全费若干，有票据为证",
  "诉讼中被告提出其经营困难，希望分期履行，原告没有同意",
  "经核对往来账目，双方对已付款项的数额没有争议",
  "案涉合同由双方签字盖章，约定发生争议由原告住所地人民法院管辖",
];

/**
 * Rows of a collection as it circulates: no line breaks in the text, a label before it, entities in
 * it, an advertisement behind it. One in a hundred stands twice. All of it is made up.
 */
export function* collectionRows(count: number, seed = 1): Generator<readonly string[]> {
  const random = new Random(seed);
  let before: readonly string[] | undefined;
  for (let number = 1; number <= count; number++) {
    if (before !== undefined && random.chance(0.01)) {
      yield before;
      continue;
    }
    before = row(number, random);
    yield before;
  }
}

function row(number: number, random: Random): readonly string[] {
  const pick = <Each>(all: readonly Each[]): Each => random.pick(all);
  const [court, region, code] = pick(COURTS);
  const matter = pick(MATTERS);
  const year = 2018 + random.below(4);
  const [month, day] = [1 + random.below(12), 1 + random.below(28)];
  const plaintiff = `${region.slice(0, 2)}${pick(FIRMS)}${pick(TRADES)}有限公司`;
  const defendant = `${pick(SURNAMES)}某${pick(Array.from("甲乙丙丁"))}`;
  const caseNumber = `（${year}）${code}民初${10_000 + number}号`;
  const amount = 1000 * (1 + random.below(900));
  const isGranted = random.chance(0.8);
  const law = matter.articles.map((each) => `《${LAW}》${each}`);
  const told = TOLD.filter(() => random.chance(0.6)).join("；");
  const orders = isGranted
    ? `一、被告${defendant}于本判决生效之日起十日内支付原告${plaintiff}${matter.words}${amount}元；二、驳回原告${plaintiff}的其他诉讼请求。`
    : `驳回原告${plaintiff}的诉讼请求。`;
  const text = [
    `文书内容${court}民 事 判 决 书${caseNumber}`,
    `原告：${plaintiff}，住所地${region}。法定代表人：${pick(SURNAMES)}某，总经理。`,
    `委托诉讼代理人：${pick(SURNAMES)}某，${region.slice(0, 2)}${pick(FIRMS)}律师事务所律师。`,
    `被告：${defendant}，男，汉族，住${region}。`,
    `原告${plaintiff}与被告${defendant}${matter.cause}一案，本院于${year}年${month}月1日立案后，依法适用简易程序，公开开庭进行了审理。原告的委托诉讼代理人到庭参加诉讼，被告${defendant}经传票传唤无正当理由未到庭参加诉讼。本案现已审理终结。`,
    `原告${plaintiff}向本院提出诉讼请求：1.判令被告支付${matter.words}${amount}元；2.判令被告承担本案诉讼费用。事实和理由：${matter.contract}。${matter.breach}，故诉至法院。`,
    `被告${defendant}未作答辩。`,
    `本院经审理认定事实如下：${year - 1}年${month}月${day}日，${matter.contract}。&ldquo;${matter.breach}&rdquo;，尚欠${matter.words}${amount}元。${told}。`,
    `本院认为，依法成立的合同受法律保护，当事人应当按照约定全面履行自己的义务。${isGranted ? `被告未按约支付${matter.words}，构成违约，应当承担继续履行的责任，原告的请求有事实和法律依据，本院予以支持` : `原告提交的证据不足以证明其主张，应当承担举证不能的后果，其请求本院不予支持`}。依照${law.join("、")}、${PROCEDURE}的规定，判决如下：`,
    orders,
    `如果未按本判决指定的期间履行给付金钱义务，应当加倍支付迟延履行期间的债务利息。案件受理费${50 + (number % 900)}元，由${isGranted ? "被告" : "原告"}负担。如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状。`,
    `审判员　${pick(SURNAMES)}某${dateInWords(year, month, day)}书记员　${pick(SURNAMES)}某`,
    "更多数据：搜索“某某数据”来源：www.example.org",
  ].join("");
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return [
    `https://example.org/judgments/${number}`,
    caseNumber,
    `${plaintiff}与${defendant}${matter.cause}一审民事判决书`,
    court,
    region,
    "民事案件",
    "1",
    "www.example.org",
    "民事一审",
    iso,
    iso,
    `${plaintiff}；${defendant}`,
    matter.cause,
    [...law, PROCEDURE].join("；"),
    text,
  ];
}

const DIGITS = Array.from("〇一二三四五六七八九");

function dateInWords(year: number, month: number, day: number): string {
  const small = (value: number) =>
    value < 10
      ? DIGITS[value]!
      : `${value < 20 ? "" : DIGITS[Math.floor(value / 10)]!}十${value % 10 === 0 ? "" : DIGITS[value % 10]!}`;
  return `${Array.from(String(year))
    .map((each) => DIGITS[Number(each)]!)
    .join("")}年${small(month)}月${small(day)}日`;
}

/** A row as CSV has it. */
export function csvLine(fields: readonly string[]): string {
  return fields
    .map((each) => (/[",\n\r]/u.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
    .join(",");
}

/** Writes a file of so many rows, piece by piece. */
export async function writeCollection(path: string, count: number, seed = 1): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${HEADER}\n`);
  for (const fields of collectionRows(count, seed))
    if (!stream.write(`${csvLine(fields)}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}
