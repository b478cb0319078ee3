import { describe, expect, test } from "vitest";
import { isOpenClause, type Standing, standingOf } from "../../../src/language/assertion.js";

const standing = (sentence: string): Standing => {
  const start = sentence.indexOf("[");
  const end = sentence.indexOf("]") - 1;
  return standingOf(sentence.replace(/[[\]]/gu, ""), start, end);
};

describe("what a clause denies", () => {
  test.each([
    "承租人未[逾期]",
    "承租人一直未曾[逾期]",
    "双方没有签订[阴阳合同]",
    "两家公司之间不存在[恶意串通]",
    "这并非[顶名购车]",
    "上述情形不构成[预期违约]",
    "出租人没有实施[锁机]",
    "[恶意串通]并不存在",
    "所谓[逾期]的情形没有发生",
    "被告否认[挂靠]",
    "无法认定为[售后回租]",
    "现有证据不能证明存在[挂靠]关系",
    "双方之间不构成事实上的[挂靠]",
    "[挂靠]关系依据不足",
    "我从来没签过什么[担保]",
  ])("%s", (sentence) => expect(standing(sentence)).toBe("DENIED"));
});

describe("what a party claims and a court rejects, and what it denies in vain", () => {
  test.each([
    ["供货商称[货物已交付]，与签收记录不符，本院不予采信", "DENIED"],
    ["承租人否认[挂靠]，该说法不能成立", "STATED"],
    ["出租人称[锁机]属实，承租人对此无异议", "STATED"],
    ["出租人称[锁机]，承租人不予认可", "OPEN"],
    ["承租人[逾期]三期，其辩称经营困难，本院不予采信", "STATED"],
  ] as const)("%s: %s", (sentence, expected) => expect(standing(sentence)).toBe(expected));
});

describe("what it does not", () => {
  test.each([
    "承租人[逾期]三个月",
    "承租人未按约定付租，[逾期]三个月", // the negative word belongs to another clause
    "未按期支付租金构成[逾期]",
    "无论[逾期]与否都要付款",
    "不仅[逾期]，还擅自转租",
    "出租人没有及时起诉，车辆被[锁机]半年",
    "[逾期]后没有协商",
    "他[欠租]三个月能要多少违约金", // the question is about the consequence
    "[锁机]了怎么办",
    "我们[签了担保]怎么才能撤",
  ])("%s", (sentence) => expect(standing(sentence)).toBe("STATED"));
});

describe("what is asked, supposed or only claimed is neither", () => {
  test.each([
    "是否构成[预期违约]",
    "能否认定为[售后回租]",
    "请核实该车有没有[挂靠]",
    "[逾期]与否不影响本案",
    "是否构成[挂靠]尚待查明",
    "如承租人将来[逾期]，出租人可以解除",
    "即便构成[预期违约]，也应当催告",
    "倘若存在[恶意串通]",
    "公司说包薪没有[加班费]",
    "老板称大家都是包薪，没有[加班费]",
    "被告辩称其系[挂靠]",
    "原告主张被告构成[预期违约]",
    "供货商称[保理]合同无效",
    "上诉人对一审判决上诉称双方系[挂靠]",
    "原审第三人称车辆已被[锁机]",
    "[定金]一般能退多少", // a question about the law and no case
    "[质保期]是多久",
    "[违约金]怎么算",
    "[押金]和定金是不是一回事",
    "什么叫[挂靠]",
    "原告认为合同[名为租赁实为借贷]", // the claim is in the words themselves
    "承租人连续[逾期]两期的，出租人可以解除合同", // a rule, or a clause of a contract
    "[诉讼时效]期间为三年，法律另有规定的除外",
    "[违约金]过高可以调低，这是合同法第十条的意思",
  ])("%s", (sentence) => expect(standing(sentence)).toBe("OPEN"));

  test.each([
    "如约付款后[逾期]两期",
    "[逾期]两期没付的，出租人已经起诉",
    "被告[逾期]两期的，原告有权解除", // of a case
    "车是出租人派人[拖走]的，出租人应当赔偿", // 是……的 tells what happened
    "被告辩称已付清，但本院查明其[逾期]两期",
    "若干租金[逾期]未付",
    "该公司名称为远山，[逾期]三期",
    "下称借款合同的文本中，[逾期]利息另计",
    "我认为对方是故意[逾期]", // the writer's own account
    "承租人要求出租人[解锁]", // states what happened
    "出租人还说明了[锁机]的经过",
    "该行为通常称之为[预期违约]",
  ])("%s is stated", (sentence) => expect(standing(sentence)).toBe("STATED"));
});

describe("a whole clause that leaves open what it says", () => {
  /** Whether the words from [ to ] do. */
  const isOpen = (marked: string) =>
    isOpenClause(marked.replace(/[[\]]/gu, ""), marked.indexOf("["), marked.indexOf("]") - 1);

  test.each([
    "[对方会不会拒赔]",
    "我想知道[他有没有交车]。",
    "[该行为是否构成违约]，请法院判断。",
    "[车被锁了吗]",
    "[车被锁了]？",
    "[车被锁了]?",
    "[车辆是否灭失尚待查明]",
    "[假设对方逾期不付]，出租人可以收车。",
    "[ 万一车被拖走]",
    "[如承租人将来逾期]",
    "[被告辩称已经付清]。",
    "被告辩称已经付清，[车辆也已交还]。",
  ])("%s", (marked) => expect(isOpen(marked)).toBe(true));

  test.each([
    "[对方已经拒赔]",
    "[车被锁了]",
    "[车被锁了]，是不是违约？", // the next clause asks
    "[如期付款后他提走了车]",
    "[若干期租金没有支付]",
    "[本院认为被告已经付清]。",
    "被告辩称已经付清。[车辆停在原告院内]。", // another sentence
    "[双方没有约定利息]", // denied, and not open
  ])("not %s", (marked) => expect(isOpen(marked)).toBe(false));
});

describe("what tells of no case is neither", () => {
  test.each([
    "根据《民法典》第七百五十二条规定，承租人经催告后仍[不付租金]的，出租人可以解除合同",
    "依照法律规定，[保证期间届满]的，保证人不再承担责任",
    "《买卖合同解释》第十条规定，出卖人[逾期交货]的，应当赔偿",
    "原告：某某[融资租赁]有限公司，住所地某路1号",
  ])("%s", (sentence) => expect(standing(sentence)).toBe("OPEN"));

  test.each([
    "根据《民法典》第七百五十二条规定，被告仍[不付租金]，原告有权解除合同",
    "违反《道路交通安全法》第四十二条规定，[超速]行驶",
    "根据合同第三条约定，承租人[逾期]三个月",
    "原告的住所地在本市，被告[欠租]三个月",
    "请问我[逾期]三个月，车被拖走了怎么办",
  ])("but a case in %s", (sentence) => expect(standing(sentence)).toBe("STATED"));

  test("从没 denies what its clause has behind it, unless it is done all the same", () => {
    expect(standing("员工从没迟到[旷工]")).toBe("DENIED");
    expect(standing("他从没打招呼就[锁机]")).toBe("STATED");
    expect(standing("他从未付租，[逾期]三个月")).toBe("STATED");
  });
});
