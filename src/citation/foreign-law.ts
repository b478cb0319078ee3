/** Whose law is not that of the mainland: 德国, 英属维尔京群岛, 香港, 台湾地区. */
const ELSEWHERE =
  "(?:美国|英国|英格兰|德国|法国|日本|韩国|朝鲜|新加坡|瑞士|意大利|荷兰|西班牙|葡萄牙|俄罗斯|苏联|加拿大|澳大利亚|新西兰|印度|印度尼西亚|印尼|马来西亚|" +
  "泰国|越南|菲律宾|老挝|柬埔寨|缅甸|蒙古|哈萨克斯坦|巴基斯坦|巴西|墨西哥|阿根廷|智利|秘鲁|巴拿马|南非|埃及|奥地利|比利时|卢森堡|瑞典|挪威|丹麦|芬兰|波兰|" +
  "捷克|匈牙利|希腊|爱尔兰|以色列|土耳其|沙特阿拉伯|阿联酋|伊朗|开曼|百慕大|维尔京|利比里亚|马绍尔|欧盟|欧洲|香港|澳门|台湾|外国|域外)";
const MORE =
  "(?:联邦|王国|共和国|合众国|群岛|地区|特别行政区|特区|(?:加利福尼亚|特拉华|纽约|得克萨斯|加)州|(?:1[89]|20)\\d{2}年|的|之|现行|[新旧原]){0,4}";
/** 《德国民法典》, 《英国1996年仲裁法》. */
const FOREIGN_NAME = new RegExp(`^${ELSEWHERE}`, "u");
/** 英国《仲裁法》, 德国的《民法典》, 美国特拉华州公司法. */
const FOREIGN_BEFORE = new RegExp(`${ELSEWHERE}${MORE}$`, "u");
/** Laws of the mainland about them: 《香港特别行政区基本法》, 《台湾同胞投资保护法》, 《外国投资者…规定》. */
const OWN_LAW = /基本法|驻军|同胞|国家安全|^外国(?!法)/u;

/**
 * Whether a name is that of a law of another country or of another legal area of this one: what bears the name of a law here is
 * not meant.
 * @param name in plain text, without title marks.
 * @param before the words that stand directly before the name.
 */
export function isForeignLaw(name: string, before: string): boolean {
  if (name.startsWith("中华人民共和国")) return false;
  return (FOREIGN_NAME.test(name) && !OWN_LAW.test(name)) || (FOREIGN_BEFORE.test(before) && !OWN_LAW.test(name));
}
