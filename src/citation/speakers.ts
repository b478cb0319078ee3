/** Who speaks in a part of a decision. COMMENT is what a court's publication says about its case afterwards. */
export type Speaker = "COURT" | "PARTY" | "COMMENT";

/** Words with which somebody takes the word. */
export interface SpeakerMark {
  readonly at: number;
  readonly end: number;
  readonly speaker: Speaker;
}

/** 本院认为, 法院经审理后判决, 二审法院指出, 判决如下; 经审查认为; not 一审判决适用…错误, of which somebody else speaks. */
const COURT =
  /(?:(?:本|该|法|人民法|一审法|二审法|再审法|原审法)院|法庭|合议庭|法官|一审|二审|再审|原审|初审|终审|仲裁委(?:员会)?|仲裁庭)(?:生效裁判|生效判决)?(?:经|依法|审理|审查|再审|后|综合|最终|据此|遂|并|进一步|亦|也|同样|同时){0,5}(?:认为|认定|指出|(?:判决|裁定)(?!适用|认定|引用|援引|依据的|错误|有误|不当|[中的对书未在所虽])|判令|裁判|决定|阐明|强调|释明|支持|驳回|不予|撤销|维持)|(?:判决|裁定|裁决|决定)如下|生效(?:裁判|判决|裁定)(?:认为|认定)|经审(?:理|查)(?:后)?(?:认为|认定)/u;
/** 原告诉称, 上诉人主张, 某公司辩称, 张某认为, 其请求 (not 某公司依据, which is how a court tells a right); 诉讼请求：…; 公诉机关认为, 抗诉认为. */
const PARTY =
  /(?:诉称|辩称|述称|答辩|抗辩|上诉称|申诉称|抗诉(?:认为|称|提出|主张)|诉请|诉求|诉讼请求(?=[:：])|事实[和与及]理由(?=[:：])|起诉(?:请求|主张|要求|称|认为)?|上诉(?:请求|认为|主张|提出)|(?:原告|被告|上诉人|被上诉人|申请人|被申请人|第三人|当事人|申请执行人|被执行人|案外人|异议人|代理人|辩护人|公诉机关|公诉人|检察机关|公司|银行|某某?[甲乙丙丁]?|其|双方|一方|患者|业主|投资者|消费者|劳动者)(?:一方)?(?:则|均|还|又|亦|也|一审|庭审中|在庭审中|二审中|据此|遂|向法院){0,2}(?:认为|主张|提出|请求|要求|(?<!简)称))/u;
/** 本案的典型意义在于, 本案例. */
const COMMENT = /【?(?:典型意义|社会意义|指导意义|案例评析|评析|专家点评|法官说法|法官点评|裁判意义|法律适用解析)】?/u;
const MARK = new RegExp(`(?<court>${COURT.source})|(?<comment>${COMMENT.source})|(?<party>${PARTY.source})`, "gu");

/** The speakers of a text in the order of its words, found once for all of its citations. Linear in the text. */
export class Speakers {
  private readonly marks: readonly SpeakerMark[];

  constructor(text: string) {
    this.marks = [...text.matchAll(MARK)].map((match) => {
      const speaker =
        match.groups?.["court"] !== undefined ? "COURT" : match.groups?.["comment"] !== undefined ? "COMMENT" : "PARTY";
      return { at: match.index, end: match.index + match[0].length, speaker };
    });
  }

  /** The one who last took the word before a place, not before another. */
  lastBetween(from: number, to: number): SpeakerMark | undefined {
    const last = this.marks[upperBound(this.marks, to, (mark) => mark.end) - 1];
    return last !== undefined && last.at >= from ? last : undefined;
  }
}

/** The number of items whose key is at most the given one. The items are in the order of their keys. */
function upperBound<Item>(items: readonly Item[], key: number, keyOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
