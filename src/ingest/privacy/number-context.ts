/** Whether a number stands free: not inside a word, a decimal, or a longer number that hyphens join (2025-02-1-182-002). */
export function standsFree(text: string, start: number, end: number): boolean {
  return !/[A-Za-z0-9_]$|[A-Za-z0-9]-$/u.test(text.slice(Math.max(0, start - 2), start)) && endsFree(text, end);
}

/** Whether nothing that belongs to the number follows it. */
export function endsFree(text: string, end: number): boolean {
  return !/^(?:[A-Za-z0-9_]|-[A-Za-z0-9]|\.\d)/u.test(text.slice(end, end + 2));
}

const NEAR = 14;

/** The words just before a number: 手机号码为 in 手机号码为13800138000. */
export function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - NEAR), start);
}

/** 合同编号:2023…, 共计138…, 第138…: the words announce a number of another kind. */
const OTHER_NUMBER =
  /(?:编号|合同号|单号|订单号?|流水号?|交易号|凭证号?|回单号?|收据号?|发票号?码?|票号|票据号?码?|保单号?|文号|案号|字第|第|NO\.?|证书?号|执照号|注册号|登记号|代码|车架号|发动机号|序列号|批号|金额|数额|总额|本金|价款|共计|合计|总计|人民币|RMB|¥|\$)码?[为是系]?[ :]{0,2}$/iu;

/** 13800138000元: a unit follows. */
const UNIT_AFTER = /^ ?(?:元|万(?!某)|亿|美元|港元|欧元|日元|美金|%|‰|股|份|平方|吨|千瓦)/u;

/** 6222…号: the 号 of a document's number, not of a phone, a card or an account. */
const DOCUMENT_AFTER = /^ ?号(?!码|手机|电话|微信|银行卡|卡|账户)/u;

/** Whether the words before a number announce one of another kind. */
export function isAnnouncedAsOther(text: string, start: number): boolean {
  return OTHER_NUMBER.test(wordsBefore(text, start));
}

/** Whether a unit follows, which makes the number a quantity. */
export function isQuantity(text: string, end: number): boolean {
  return UNIT_AFTER.test(text.slice(end, end + 4));
}

/** Whether a number's neighbours say that it is an amount or the number of a document. */
export function isOtherNumber(text: string, start: number, end: number): boolean {
  return isAnnouncedAsOther(text, start) || isQuantity(text, end) || DOCUMENT_AFTER.test(text.slice(end, end + 5));
}
