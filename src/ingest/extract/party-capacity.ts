import type { NameMention } from "./masked-names.js";
import type { Place } from "../../language/place.js";

/** A business role that the text gives to a name: 承租人 lessee. */
export interface CapacityMention {
  readonly name: string;
  readonly capacity: string;
  readonly place: Place;
}

/** Business roles in the terms of Chinese law. A list of words, longest first where one begins another. */
const CAPACITIES =
  "连带责任保证人|保证人|担保人|反担保人|抵押权人|抵押人|质押权人|质权人|出质人|留置权人|出租人|承租人|次承租人|转租人|出借人|贷款人|借款人|共同借款人|债权人|债务人|次债务人|买受人|出卖人|买方|卖方|购买方|销售方|供应商|经销商|发包人|承包人|总承包人|分包人|转包人|实际施工人|建设单位|施工单位|监理单位|开发商|委托人|受托人|受益人|投保人|被保险人|保险人|第一受益人|用人单位|用工单位|劳动者|雇主|雇员|实际控制人|控股股东|股东|法定代表人|实际经营者|经营者|合伙人|管理人|清算人|保理人|回购人|受让人|转让人|出让人|挂靠人|被挂靠人|承运人|托运人|收货人|寄存人|保管人|居间人|中介人|出版者|著作权人|专利权人|商标权人|特许人|被特许人|继承人|被继承人|遗嘱人|监护人|被监护人|驾驶人|肇事司机|车主|登记车主|业主|物业服务人|用户|消费者|经营场所出租方|被处罚人|征收人|被征收人|行政相对人|次承租方|承租方|出租方|甲方|乙方";
const BEFORE = new RegExp(`(?:${CAPACITIES})$`, "u");
const IN_BRACKETS = new RegExp(`^[（(](?<capacity>${CAPACITIES})[）)]`, "u");
/** 张某作为承租人, 某公司系挂靠人, 黄某系某服务部的经营者 */
const STATED = new RegExp(
  `^(?:作为|系|是|为)(?<of>[^，。；：、]{0,24}?的)?(?<capacity>${CAPACITIES})(?=[，。；、与向在的）)]|$)`,
  "u",
);

/** Every business role that a text gives to its names by the words beside them, in order. */
export function findCapacities(text: string, mentions: readonly NameMention[]): readonly CapacityMention[] {
  return mentions.flatMap((mention) => {
    const before = BEFORE.exec(text.slice(Math.max(0, mention.from - 8), mention.from))?.[0];
    const rest = text.slice(mention.to, mention.to + 40);
    const bracket = IN_BRACKETS.exec(rest);
    const stated = STATED.exec(rest);
    const behind = bracket ?? stated;
    const capacity = before ?? behind?.groups?.["capacity"];
    if (capacity === undefined || /^[甲乙]方$/u.test(capacity)) return [];
    const place =
      before === undefined
        ? { from: mention.from, to: mention.to + (behind?.[0].length ?? 0) }
        : { from: mention.from - before.length, to: mention.to };
    return { name: mention.name, capacity: `${before === undefined ? (stated?.groups?.["of"] ?? "") : ""}${capacity}`, place };
  });
}
