import type { CourtLevel } from "./closed-lists.js";

/** What the court code of a case number shows; what is not certain is left out. */
export interface CourtOfCode {
  readonly code: string;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly level?: CourtLevel | undefined;
}

/**
 * The names that court codes begin with (法〔2015〕137号, the list of court codes) and the cities
 * of their first two figures, which are those of the division codes (GB/T 2260): 粤03 is 深圳市, as
 * 440300 is.
 */
const PROVINCES: Readonly<Record<string, readonly [name: string, cities: string]>> = {
  京: ["北京市", ""],
  津: ["天津市", ""],
  沪: ["上海市", ""],
  渝: ["重庆市", ""],
  冀: [
    "河北省",
    "01石家庄 02唐山 03秦皇岛 04邯郸 05邢台 06保定 07张家口 08承德 09沧州 10廊坊 11衡水",
  ],
  晋: ["山西省", "01太原 02大同 03阳泉 04长治 05晋城 06朔州 07晋中 08运城 09忻州 10临汾 11吕梁"],
  蒙: [
    "内蒙古自治区",
    "01呼和浩特 02包头 03乌海 04赤峰 05通辽 06鄂尔多斯 07呼伦贝尔 08巴彦淖尔 09乌兰察布 22兴安盟 25锡林郭勒盟 29阿拉善盟",
  ],
  辽: [
    "辽宁省",
    "01沈阳 02大连 03鞍山 04抚顺 05本溪 06丹东 07锦州 08营口 09阜新 10辽阳 11盘锦 12铁岭 13朝阳 14葫芦岛",
  ],
  吉: ["吉林省", "01长春 02吉林 03四平 04辽源 05通化 06白山 07松原 08白城 24延边朝鲜族自治州"],
  黑: [
    "黑龙江省",
    "01哈尔滨 02齐齐哈尔 03鸡西 04鹤岗 05双鸭山 06大庆 07伊春 08佳木斯 09七台河 10牡丹江 11黑河 12绥化 27大兴安岭地区",
  ],
  苏: [
    "江苏省",
    "01南京 02无锡 03徐州 04常州 05苏州 06南通 07连云港 08淮安 09盐城 10扬州 11镇江 12泰州 13宿迁",
  ],
  浙: ["浙江省", "01杭州 02宁波 03温州 04嘉兴 05湖州 06绍兴 07金华 08衢州 09舟山 10台州 11丽水"],
  皖: [
    "安徽省",
    "01合肥 02芜湖 03蚌埠 04淮南 05马鞍山 06淮北 07铜陵 08安庆 10黄山 11滁州 12阜阳 13宿州 15六安 16亳州 17池州 18宣城",
  ],
  闽: ["福建省", "01福州 02厦门 03莆田 04三明 05泉州 06漳州 07南平 08龙岩 09宁德"],
  赣: ["江西省", "01南昌 02景德镇 03萍乡 04九江 05新余 06鹰潭 07赣州 08吉安 09宜春 10抚州 11上饶"],
  鲁: [
    "山东省",
    "01济南 02青岛 03淄博 04枣庄 05东营 06烟台 07潍坊 08济宁 09泰安 10威海 11日照 12莱芜 13临沂 14德州 15聊城 16滨州 17菏泽",
  ],
  豫: [
    "河南省",
    "01郑州 02开封 03洛阳 04平顶山 05安阳 06鹤壁 07新乡 08焦作 09濮阳 10许昌 11漯河 12三门峡 13南阳 14商丘 15信阳 16周口 17驻马店",
  ],
  鄂: [
    "湖北省",
    "01武汉 02黄石 03十堰 05宜昌 06襄阳 07鄂州 08荆门 09孝感 10荆州 11黄冈 12咸宁 13随州 28恩施土家族苗族自治州",
  ],
  湘: [
    "湖南省",
    "01长沙 02株洲 03湘潭 04衡阳 05邵阳 06岳阳 07常德 08张家界 09益阳 10郴州 11永州 12怀化 13娄底 31湘西土家族苗族自治州",
  ],
  粤: [
    "广东省",
    "01广州 02韶关 03深圳 04珠海 05汕头 06佛山 07江门 08湛江 09茂名 12肇庆 13惠州 14梅州 15汕尾 16河源 17阳江 18清远 19东莞 20中山 51潮州 52揭阳 53云浮",
  ],
  桂: [
    "广西壮族自治区",
    "01南宁 02柳州 03桂林 04梧州 05北海 06防城港 07钦州 08贵港 09玉林 10百色 11贺州 12河池 13来宾 14崇左",
  ],
  琼: ["海南省", "01海口 02三亚"],
  川: [
    "四川省",
    "01成都 03自贡 04攀枝花 05泸州 06德阳 07绵阳 08广元 09遂宁 10内江 11乐山 13南充 14眉山 15宜宾 16广安 17达州 18雅安 19巴中 20资阳 32阿坝藏族羌族自治州 33甘孜藏族自治州 34凉山彝族自治州",
  ],
  黔: [
    "贵州省",
    "01贵阳 02六盘水 03遵义 04安顺 05毕节 06铜仁 23黔西南布依族苗族自治州 26黔东南苗族侗族自治州 27黔南布依族苗族自治州",
  ],
  云: [
    "云南省",
    "01昆明 03曲靖 04玉溪 05保山 06昭通 07丽江 08普洱 09临沧 23楚雄彝族自治州 25红河哈尼族彝族自治州 26文山壮族苗族自治州 28西双版纳傣族自治州 29大理白族自治州 31德宏傣族景颇族自治州 33怒江傈僳族自治州 34迪庆藏族自治州",
  ],
  藏: ["西藏自治区", "01拉萨"],
  陕: ["陕西省", "01西安 02铜川 03宝鸡 04咸阳 05渭南 06延安 07汉中 08榆林 09安康 10商洛"],
  甘: [
    "甘肃省",
    "01兰州 02嘉峪关 03金昌 04白银 05天水 06武威 07张掖 08平凉 09酒泉 10庆阳 11定西 12陇南 29临夏回族自治州 30甘南藏族自治州",
  ],
  青: [
    "青海省",
    "01西宁 02海东 22海北藏族自治州 23黄南藏族自治州 25海南藏族自治州 26果洛藏族自治州 27玉树藏族自治州 28海西蒙古族藏族自治州",
  ],
  宁: ["宁夏回族自治区", "01银川 02石嘴山 03吴忠 04固原 05中卫"],
  新: [
    "新疆维吾尔自治区",
    "01乌鲁木齐 02克拉玛依 23昌吉回族自治州 27博尔塔拉蒙古自治州 28巴音郭楞蒙古自治州 29阿克苏地区 30克孜勒苏柯尔克孜自治州 31喀什地区 32和田地区",
  ],
  兵: ["新疆生产建设兵团", ""],
};

const CITIES: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVINCES).flatMap(([sign, [, cities]]) =>
    cities.split(" ").flatMap((entry): [string, string][] => {
      const name = entry.slice(2);
      return name === ""
        ? []
        : [[sign + entry.slice(0, 2), /(?:自治州|盟|地区)$/u.test(name) ? name : `${name}市`]];
    }),
  ),
);
/**
 * The provinces, and the cities of the second level, that court codes name: 广东省, 深圳市, 兴安盟.
 */
export const DIVISION_NAMES: readonly string[] = [
  ...Object.values(PROVINCES).map(([name]) => name),
  ...CITIES.values(),
];

/**
 * Where the first two figures name an intermediate court rather than a city, the province is one
 * city.
 */
const MUNICIPALITIES = "京津沪渝";

const SIGNS = Object.keys(PROVINCES).join("");
/** 最高法, 沪, 粤03, 沪0115, 军: the source of a regular expression. */
export const COURT_CODE = `(?:最高法|[${SIGNS}军]\\d{0,4})`;
const CODE = new RegExp(`^(?:最高法|军|([${SIGNS}]))(\\d{2}|\\d{4})?$`, "u");

/**
 * The place and level of the court that a code names: 沪0115 is a basic court of 上海市, 粤03 the
 * intermediate court of 深圳市, 沪74 a special court. Undefined for what is no court code.
 */
export function courtOfCode(code: string): CourtOfCode | undefined {
  const found = CODE.exec(code);
  if (found === null) return undefined;
  if (code.startsWith("最高法"))
    return found[2] === undefined ? { code, level: "SUPREME" } : undefined;
  if (code.startsWith("军")) return { code, level: "SPECIAL" };
  const [, sign = "", figures = ""] = found;
  const province = PROVINCES[sign]?.[0];
  if (figures === "") return { code, province, level: "HIGH" };
  const city = MUNICIPALITIES.includes(sign) ? province : CITIES.get(sign + figures.slice(0, 2));
  return { code, province, city, level: levelOfFigures(figures) };
}

/**
 * 71 railway, 72 maritime, 73 intellectual property and 74 financial courts, 86 basic railway
 * courts; 75–99 are of many kinds.
 */
function levelOfFigures(figures: string): CourtLevel | undefined {
  if (/^(?:7[1-4]|86)/u.test(figures)) return "SPECIAL";
  if (/^[7-9]/u.test(figures)) return undefined;
  return figures.length === 2 ? "INTERMEDIATE" : "BASIC";
}

/**
 * The sign of a province by which court codes begin: 津 for 天津市. Undefined for what is no
 * province.
 */
export function signOfProvince(name: string): string | undefined {
  return Object.keys(PROVINCES).find((sign) => PROVINCES[sign]?.[0] === name);
}

/**
 * The province of a city of the court codes: 贵州省 for 遵义市. Undefined for what is no such city.
 */
export function provinceOfCity(name: string): string | undefined {
  const place = [...CITIES].find(([, city]) => city === name)?.[0];
  return place === undefined ? undefined : PROVINCES[place.charAt(0)]?.[0];
}

/** The provinces of the court codes by their names. */
export const PROVINCE_NAMES: readonly string[] = Object.values(PROVINCES).map(([name]) => name);

/** The cities of the court codes by their names: 深圳市, 延边朝鲜族自治州. */
export const CITY_NAMES: readonly string[] = [...new Set(CITIES.values())];
