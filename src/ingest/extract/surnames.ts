/** Surnames by which a person's name is told from other words; the common ones, of one character and of two. */
const SINGLE = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房蒲滕屈饶解牟艾尤穆司宗卓古吉麦冷沙桂戚晏岑景党宫柏卫应车官皮匡栾冀娄褚池卞尉佟芦苟桑简揭苑仲花银苍郁楼米巫阳邬隋蔺丛封屠祖闵洪谌竺支计伏查谷佘仇明邰晁闻郎鞠宾厉褟付奚逯瞿居步都沃蔚荣于向从和时经由有全后闳敖巩".split(
    "",
  ),
);
const DOUBLE = new Set("欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 端木 百里 东郭 南宫 呼延 轩辕 闾丘 澹台 申屠 太史 独孤 赫连 拓跋 完颜 单于 仲孙 钟离 鲜于 万俟 闻人".split(" ")); // prettier-ignore
/** Surnames that are small words too: 于某日, 向某公司, 从某处. They open a name only where something else says that it is one. */
const SMALL_WORDS = new Set("于向从和时经由有全后应成任计单都解时关支明安万方房居路查都");

/** The surname that a word begins with; undefined where it begins with none. */
export function surnameOf(word: string): string | undefined {
  const two = word.slice(0, 2);
  if (DOUBLE.has(two)) return two;
  return SINGLE.has(word.charAt(0)) ? word.charAt(0) : undefined;
}

/** Whether a surname is also a small word that often stands before 某. */
export function isSmallWord(surname: string): boolean {
  return SMALL_WORDS.has(surname);
}
