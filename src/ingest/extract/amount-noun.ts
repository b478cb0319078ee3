/** What an amount of money is: the nouns by which Chinese legal texts call it. The list is ours; the words are the source's. */
const NOUNS = `
借款本金 贷款本金 融资本金 保理融资款 融资总额 融资金额 融资款 借款金额 借款数额 借款 贷款余额 贷款金额 贷款 欠款金额 欠款 欠付款 本金 本息 本息合计
逾期利息 借款利息 贷款利息 资金占用费 资金占用利息 占用费 罚息 复利 利息 利润 分红 红利 股息 收益 预期收益 投资收益 差价 价差 差额 余额
全部未付租金 未付租金 剩余租金 逾期租金 首付租金 尾付租金 到期租金 租金总额 租金总计 月租金 年租金 租金 租赁费 租赁保证金 租赁押金 房租 使用费 场地费
留购价款 留购价 购买价款 车辆价款 价款总额 合同价款 转让价款 转让款 股权转让款 转让费 回购款 回购价款 首付款 尾款 余款 预付款 预付费 预付金 定金 订金 押金 诚意金 保证金 履约保证金 投标保证金 质量保证金
价款 货款 房款 购房款 房价款 购车款 车款 房屋总价 总价 总价款 合同总价 成交价 成交价格 售价 单价 报价 市场价 评估价 评估值 起拍价 拍卖款 变卖款 变价款 保留价 标的额 标的物价款 合同金额 合同价 协议价 价格 价值 票价 票款
违约金 逾期违约金 滞纳金 定金罚则 惩罚性赔偿金 惩罚性赔偿 三倍赔偿 十倍赔偿 赔偿金 赔偿款 赔偿损失 损害赔偿金 经济损失 直接经济损失 可得利益损失 预期利益损失 租金损失 财产损失 利息损失 停运损失 误工损失 损失 赔偿
精神损害抚慰金 精神损害赔偿金 精神损害赔偿 精神抚慰金 精神损失费 死亡赔偿金 残疾赔偿金 伤残赔偿金 伤残补助金 医疗费 医药费 后续治疗费 康复费 护理费 误工费 营养费 交通费 住院伙食补助费 丧葬费 抚养费 赡养费 扶养费 被扶养人生活费 抚恤金 彩礼 嫁妆 生活费 教育费 住宿费 鉴定费
工资 工资差额 拖欠工资 加班工资 加班费 奖金 年终奖 绩效工资 提成 佣金 劳务费 劳动报酬 报酬 劳务报酬 经济补偿金 经济补偿 补偿金 补偿款 补偿 双倍工资 二倍工资 双倍工资差额 二倍工资差额 一次性伤残补助金 一次性工伤医疗补助金 工伤待遇 工伤保险待遇 养老金 社会保险费 社保费 公积金 竞业限制补偿金 赔付
工程款 工程价款 工程造价 工程进度款 工程尾款 质保金 设计费 施工费 勘察费 监理费 材料款 材料费 人工费 垫付款 代垫款 代偿款 代偿金额 垫资款 修复费用 修缮费用 修缮费 修理费 维修费 拆除费 装修款 装修费 安置费 拆迁补偿款 征收补偿款 征地补偿款 土地出让金 土地使用权出让金 出让金 土地出让价款
服务费 服务费用 咨询费 中介费 居间费 手续费 管理费 物业费 物业服务费 停车费 会员费 会费 保管费 仓储费 运费 运输费 货运费 代理费 律师费 律师代理费 诉讼费 案件受理费 受理费 案件申请费 申请费 保全费 公告费 评估费 公证费 担保费 保险费 保费 年费 学费 培训费 课时费 摄影费 授权费 许可使用费 版权费 稿酬 广告费 推广费 打赏款 充值款 充值金额 预存款 存款 会员卡余额 电费 水费 燃气费 暖气费 税款 税费 土地增值税 契税 所得税 费用 订购费
保险金 保险赔偿金 保险金额 保额 保险限额 赔偿限额 理赔款 退保金 现金价值 注册资本 认缴出资 认缴出资额 实缴出资 出资额 出资款 出资 增资款 股款 投资款 投资额 投资金额 投资 基金份额 份额 股权款 认购款 清算财产 破产费用 共益债务 债权额 债权金额 债权 债务金额 债务 应收账款 票据金额 票面金额 汇票金额 承兑汇票 信用证金额
罚款 罚金 违法所得 没收款 退赃款 赃款 涉案金额 诈骗金额 集资款 侵占款 挪用款 受贿款 退赔款 追缴款 销售额 销售金额 营业额 交易额 营业收入 收入 获利 非法获利 货值 货值金额 好处费 介绍费 转账 汇款 打款 现金 款项 奖励金 奖励 补贴 补助 救助金 拨款 赠款 善款 捐款 遗产 红包 礼金 资金 外币货款 悬赏金 合理开支 维权开支 合理费用 维权费用 开支 花费 财产价值 标的 总额 总金额 总计金额 交易金额 交易价格 交易价款 付款 房贷 车贷 首付 尾款 摄影服务费 订购款 服务款 合同款项 全部款项 财产 预付货款
`
  .split(/\s+/u)
  .filter((noun) => noun !== "");

const BY_END = new Map<string, readonly string[]>();
const BY_START = new Map<string, readonly string[]>();
for (const noun of [...new Set(NOUNS)].sort((a, b) => b.length - a.length)) {
  const end = noun.slice(-1);
  BY_END.set(end, [...(BY_END.get(end) ?? []), noun]);
  BY_START.set(noun.charAt(0), [...(BY_START.get(noun.charAt(0)) ?? []), noun]);
}

/** 外商投资公司, 投资者: the noun is part of another word. */
const OTHER_WORD = /^(?:公司|集团|有限|股份有限|者)/u;

/** The noun nearest to the end of some words, and how far from the end it stops; the longest of several that end there. */
export function lastAmountNoun(words: string): { readonly noun: string; readonly from: number } | undefined {
  for (let end = words.length; end > 0; end--) {
    const noun = BY_END.get(words.charAt(end - 1))?.find((each) => words.endsWith(each, end));
    if (noun !== undefined && !OTHER_WORD.test(words.slice(end, end + 4))) return { noun, from: end - noun.length };
  }
  return undefined;
}

/** The noun with which some words begin (5500元的｜违约金); the longest of several. */
export function firstAmountNoun(words: string): string | undefined {
  return BY_START.get(words.charAt(0))?.find((each) => words.startsWith(each));
}
