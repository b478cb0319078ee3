import { expect, test } from "vitest";
import { parseCaseName } from "../../../../src/ingest/extract/case-name.js";
import { plainPorts } from "./plain-ports.js";

const read = (name: string) => {
  const parsed = parseCaseName(name, plainPorts.causes);
  return [
    parsed.parties
      .map((party) => `${party.name}${party.role === undefined ? "" : ` ${party.role}`}`)
      .join("|"),
    parsed.cause?.id,
  ];
};

test.each<[name: string, parties: string, cause: string | undefined]>([
  // 与 states no role
  ["某金融租赁公司与张某等融资租赁合同纠纷案", "某金融租赁公司|张某", "cause:112"],
  ["某租赁公司与魏某某、某汽贸公司融资租赁合同纠纷案", "某租赁公司|魏某某|某汽贸公司", "cause:112"],
  [
    "某租赁公司与黄某某服务部、黄某某融资租赁合同纠纷案件",
    "某租赁公司|黄某某服务部|黄某某",
    "cause:112",
  ],
  ["A公司与B公司、C公司等买卖合同纠纷案", "A公司|B公司|C公司", "cause:84"],
  ["北京某文化公司和上海某传媒公司买卖合同纠纷案", "北京某文化公司|上海某传媒公司", "cause:84"],
  ["王小明与赵六、第三人钱七房屋买卖合同纠纷案", "王小明|赵六|钱七 THIRD_PARTY", "cause:91"],
  [
    "某银行股份有限公司信用卡中心与孙某信用卡纠纷案",
    "某银行股份有限公司信用卡中心|孙某",
    "cause:110-2",
  ],
  ["张某甲与张某乙、张某丙买卖合同纠纷一案", "张某甲|张某乙|张某丙", "cause:84"],
  // 诉 says who sued
  ["李某诉某书店买卖合同纠纷案", "李某 PLAINTIFF|某书店 DEFENDANT", "cause:84"],
  [
    "周某某、肖某诉某演绎公司服务合同纠纷案",
    "周某某 PLAINTIFF|肖某 PLAINTIFF|某演绎公司 DEFENDANT",
    "cause:137",
  ],
  ["甲某等126人诉乙公司追索劳动报酬纠纷系列案", "甲某 PLAINTIFF|乙公司 DEFENDANT", "cause:186-5"],
  [
    "众投资者诉某上市公司证券虚假陈述责任纠纷案",
    "众投资者 PLAINTIFF|某上市公司 DEFENDANT",
    "cause:314-3",
  ],
  [
    "陈某诉某保险公司、某保险公司北京分公司保险纠纷案",
    "陈某 PLAINTIFF|某保险公司 DEFENDANT|某保险公司北京分公司 DEFENDANT",
    "cause:保险纠纷",
  ],
  [
    "案外人秦某诉某公司案外人执行异议之诉案",
    "秦某 PLAINTIFF|某公司 DEFENDANT",
    "cause:案外人执行异议之诉",
  ],
  ["储户冯某某诉某银行信用卡纠纷案", "冯某某 PLAINTIFF|某银行 DEFENDANT", "cause:110-2"],
  ["丙公司与丁公司、股东马某、牛某买卖合同纠纷案", "丙公司|丁公司|马某|牛某", "cause:84"],
  // the matter is no civil cause: the list ends where names end
  [
    "宁某诉某市某区住房和城乡建设局房屋征收补偿协议案",
    "宁某 PLAINTIFF|某市某区住房和城乡建设局 DEFENDANT",
    undefined,
  ],
  [
    "杨某诉中国证监会没收违法所得、罚款及行政复议案",
    "杨某 PLAINTIFF|中国证监会 DEFENDANT",
    undefined,
  ],
  [
    "吴某诉某局甘肃省分局、某局警告案",
    "吴某 PLAINTIFF|某局甘肃省分局 DEFENDANT|某局 DEFENDANT",
    undefined,
  ],
  [
    "上海某公司诉某区市场监督管理局行政处罚案",
    "上海某公司 PLAINTIFF|某区市场监督管理局 DEFENDANT",
    undefined,
  ],
  // 网络购物合同纠纷 is more than 合同纠纷: not official, no cause
  ["高某诉杨某网络信息购物合同纠纷案", "高某 PLAINTIFF|杨某 DEFENDANT", undefined],
  // enforcement, insolvency, crime
  ["甲公司申请执行乙公司案", "甲公司 EXECUTION_APPLICANT|乙公司 JUDGMENT_DEBTOR", undefined],
  ["某财产保险公司破产重整案", "某财产保险公司", "cause:申请破产重整"],
  ["汤某、谢某集资诈骗案", "汤某 ACCUSED|谢某 ACCUSED", "cause:集资诈骗罪"],
  ["沈某达案外人执行异议之诉案", "沈某达", "cause:案外人执行异议之诉"],
  ["上海某装饰工程公司等案外人执行异议案", "上海某装饰工程公司", "cause:执行异议"],
  // the same mask on both sides says nothing of who is who
  ["某某诉某某离婚纠纷案", "某某", "cause:14"],
  ["李某与某公司买卖合同纠纷案（2023）沪0115民初1号", "李某|某公司", "cause:84"],
])("%s", (name, parties, cause) => expect(read(name)).toEqual([parties, cause]));

test.each(["规范金融服务秩序", "合同类案件", "劳动者权益保护"])("no parties: %s", (name) =>
  expect(read(name)[0]).toBe(""),
);
