import { describe, expect, test } from "vitest";
import { data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();

interface Edge {
  readonly node: { readonly id: string };
  readonly helps: string;
  readonly helpsOn: {
    readonly ground: string;
    readonly contraryResult: string | null;
    readonly issue: { readonly id: string; readonly decidedFor: string | null } | null;
    readonly rulePrinciple: { readonly id: string; readonly favours: string | null } | null;
  };
}
interface Found {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly leftOut: { readonly notKnown: number; readonly divided: number } | null;
}
const QUERY = `query($input: SimilarCasesInput!) { similarCases(input: $input, first: 100) {
  totalCount leftOut { notKnown divided }
  edges { node { id } helps helpsOn { ground contraryResult issue { id decidedFor } rulePrinciple { id favours } } } } }`;
const search = async (input: object) =>
  (await data<{ similarCases: Found }>(suite.app, QUERY, { input })).similarCases;
const ids = ({ edges }: Found) => edges.map((edge) => edge.node.id);

type Side = "CLAIMANT" | "RESPONDENT";
const OTHER = { CLAIMANT: "RESPONDENT", RESPONDENT: "CLAIMANT" } as const;

/** Facts in our own words, whom the case helps, and who prevailed overall where it is the other. */
const FACTS: [id: string, side: Side, facts: string, contrary?: Side][] = [
  [
    "case:tj-03",
    "RESPONDENT",
    "承租人已付八成以上租金，仅欠几期，愿意还款，出租人起诉要求解除合同、收回车辆",
    "CLAIMANT",
  ],
  [
    "case:tj-04",
    "RESPONDENT",
    "出租人远程锁车七个月，既不协商也不起诉，承租人认为锁车期间扩大的损失应由出租人自己承担，不同意支付锁车期间的违约金",
  ],
  [
    "case:tj-04",
    "RESPONDENT",
    "我租的货车欠了两三期租金，租赁公司远程把车锁了大半年，既不来谈也不去法院，现在起诉要锁车期间的违约金，这段时间的损失该由谁承担",
  ],
  [
    "case:tj-04",
    "CLAIMANT",
    "承租人连续多期没付租金，合同写明可以暂停用车，我们公司远程锁车催款，对方说锁车是违约",
  ],
  [
    "case:gz-03",
    "RESPONDENT",
    "融资租赁公司放款时先扣了服务费和代收的保险费，可它拿不出提供过什么服务、也没有交过保险的凭据，我实际到手的钱少了一截，现在它起诉要全部租金",
  ],
  [
    "case:gz-03",
    "RESPONDENT",
    "放款时出租人扣收服务费和代收保险费，不能举证提供了服务或缴纳了保险，承租人主张属于变相高息，应从欠租中扣减",
  ],
  [
    "case:tj-01",
    "CLAIMANT",
    "被告说他只是替朋友顶名买车，车由朋友使用，租金也应由朋友付；签合同时我们公司并不知道他受人委托，要求他付清租金",
  ],
  [
    "case:tj-02",
    "CLAIMANT",
    "承租人租金还没到期，但公司已被列为失信被执行人，又把租赁的设备卖掉，出租人想宣布全部租金提前到期",
  ],
  [
    "case:tj-03",
    "RESPONDENT",
    "租金还剩最后几期没付，我一直想还，车是我谋生的工具，租赁公司要解除合同把车收走",
    "CLAIMANT",
  ],
  [
    "case:tj-04",
    "RESPONDENT",
    "承租人多期逾期，出租人远程锁机后长达半年不解锁也不起诉，承租人主张损失扩大部分由出租人负担",
  ],
  [
    "case:tj-05",
    "CLAIMANT",
    "车被不明第三人拖走，承租人说没有车用就不该付租金，出租人没有授权别人收车，请求支付全部租金和违约金",
  ],
  [
    "case:tj-06",
    "CLAIMANT",
    "承租人欠租，出租人已经解除融资租赁合同，请求一并解除与挂靠公司的三方挂靠协议，由挂靠公司协助过户",
  ],
  [
    "case:tj-07",
    "RESPONDENT",
    "出租人要求个体工商户的老板另外对自己店铺的租金承担连带保证责任，老板认为为自己的债务作保证没有意义",
  ],
  [
    "case:gz-02",
    "RESPONDENT",
    "借款人房贷逾期两期后马上补还，愿意也有能力继续还，银行起诉要求解除借款合同、一次还清",
  ],
  [
    "case:bj-03",
    "CLAIMANT",
    "保险公司以投保人没有如实告知体检异常为由拒赔，但投保时业务员只问了笼统的问题",
  ],
  [
    "case:sh-01",
    "RESPONDENT",
    "案外人拿一份在抵押前签的二十年租约要求法院带租拍卖，但租金支付对不上，也没有实际占用房屋",
  ],
  [
    "case:sh-03",
    "RESPONDENT",
    "案外人主张被冻结的对公账户里的钱是他的，要求解除冻结，但款项与账户里的其他钱混在一起",
  ],
  [
    "case:sh-06",
    "CLAIMANT",
    "一人公司的股东在执行追加案件审理期间把股权转给他人，债权人申请追加他为被执行人，他拿不出财产独立的证据",
  ],
  ["case:sh-09", "CLAIMANT", "买房人执行异议期间把查明的尾款全部交到法院，请求停止执行该房屋"],
];

describe("a case helps the side for which it decided the point that is asked about", () => {
  test.each([...FACTS])(
    "%s helps the %s: %s",
    async (id, side: Side, facts, contraryResult?: Side) => {
      const [helping, hurting] = await Promise.all([
        search({ facts, helps: side }),
        search({ facts, hurts: side }),
      ]);
      const edge = helping.edges.slice(0, 3).find((each) => each.node.id === id);
      expect(edge).toMatchObject({ helps: side });
      expect(edge?.helpsOn.contraryResult).toBe(contraryResult ?? null);
      const { ground, issue, rulePrinciple } = edge!.helpsOn;
      expect(ground === "ISSUE" ? issue?.decidedFor : rulePrinciple?.favours).toBe(side);
      expect(ground === "ISSUE" ? rulePrinciple : issue).toBeNull();
      expect(ids(hurting)).not.toContain(id);
      for (const each of hurting.edges) expect(each.helps).toBe(OTHER[side]);
    },
  );
});

describe("where nothing is known of the point", () => {
  const facts = FACTS[0]![2];

  test("a case stands under no side, whoever won it, and it is said how many are left out", async () => {
    const [all, ...sides] = await Promise.all([
      search({ facts }),
      search({ facts, helps: "RESPONDENT" }),
      search({ facts, helps: "CLAIMANT" }),
      search({ facts, helps: "NEITHER" }),
    ]);
    const unknown = all.edges.filter((edge) => edge.helpsOn.ground === "NOT_KNOWN");
    expect(unknown.length).toBeGreaterThan(0);
    expect(all.leftOut).toBeNull();
    for (const edge of unknown) {
      expect(edge).toMatchObject({
        helps: "NEITHER",
        helpsOn: { issue: null, rulePrinciple: null },
      });
      for (const side of sides) expect(ids(side)).not.toContain(edge.node.id);
    }
    for (const side of sides) expect(side.leftOut?.notKnown).toBe(unknown.length);
    const listed = sides.reduce((sum, side) => sum + side.totalCount, 0);
    expect(listed + unknown.length).toBe(all.totalCount);
  });
});
