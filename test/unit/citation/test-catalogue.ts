import { InstrumentCatalogue, type CataloguedInstrument } from "../../../src/citation/catalogue.js";

const instrument = (
  slug: string,
  title: string,
  more: Partial<CataloguedInstrument> = {},
): CataloguedInstrument => ({
  id: `instrument:${slug}`,
  title,
  aliases: [],
  work: slug,
  ...more,
});

/**
 * Instruments enough for every rule of citation: versions, shared names, shared numbers, short
 * titles.
 */
export const CATALOGUE = new InstrumentCatalogue([
  instrument("civil-code", "中华人民共和国民法典", {
    shortTitle: "民法典",
    aliases: ["Civil Code"],
    documentNumber: "中华人民共和国主席令第四十五号",
    effectiveFrom: "2021-01-01",
  }),
  instrument("contract-law", "中华人民共和国合同法", {
    shortTitle: "合同法",
    documentNumber: "中华人民共和国主席令第十五号",
    effectiveFrom: "1999-10-01",
    effectiveTo: "2020-12-31",
  }),
  instrument("criminal-law", "中华人民共和国刑法", {
    shortTitle: "刑法",
    effectiveFrom: "1997-10-01",
  }),
  instrument("company-law-2018", "中华人民共和国公司法", {
    shortTitle: "公司法",
    aliases: ["公司法（2018年修正）", "2018年公司法"],
    documentNumber: "中华人民共和国主席令第十五号",
    effectiveFrom: "2018-10-26",
    effectiveTo: "2024-06-30",
    work: "company-law",
  }),
  instrument("company-law-2023", "中华人民共和国公司法", {
    shortTitle: "公司法",
    aliases: ["公司法（2023年修订）", "2023年公司法"],
    documentNumber: "中华人民共和国主席令第十五号",
    effectiveFrom: "2024-07-01",
    work: "company-law",
  }),
  instrument("civil-procedure-law-2021", "中华人民共和国民事诉讼法", {
    shortTitle: "民事诉讼法",
    aliases: ["民诉法"],
    effectiveFrom: "2022-01-01",
    effectiveTo: "2023-12-31",
    work: "civil-procedure-law",
  }),
  instrument("civil-procedure-law-2023", "中华人民共和国民事诉讼法", {
    shortTitle: "民事诉讼法",
    aliases: ["民诉法"],
    effectiveFrom: "2024-01-01",
    work: "civil-procedure-law",
  }),
  instrument(
    "guarantee-interpretation",
    "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释",
    {
      shortTitle: "担保制度解释",
      aliases: ["民法典担保制度解释"],
      documentNumber: "法释〔2020〕28号",
      effectiveFrom: "2021-01-01",
    },
  ),
  instrument("lease-interpretation", "最高人民法院关于审理融资租赁合同纠纷案件适用法律问题的解释", {
    shortTitle: "融资租赁合同解释",
    documentNumber: "法释〔2020〕17号",
    effectiveFrom: "2021-01-01",
  }),
  instrument("lending-provisions", "最高人民法院关于审理民间借贷案件适用法律若干问题的规定", {
    shortTitle: "民间借贷规定",
    documentNumber: "法释〔2020〕17号",
    effectiveFrom: "2021-01-01",
  }),
  instrument(
    "company-interpretation-3",
    "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）",
    {
      shortTitle: "公司法解释三",
      effectiveFrom: "2021-01-01",
    },
  ),
  instrument("water-regulations", "节约用水条例", {
    documentNumber: "国务院令第776号",
    effectiveFrom: "2024-05-01",
  }),
  instrument("credit-notice", "国家金融监督管理总局关于普惠信贷工作的通知", {
    documentNumber: "金发〔2024〕5号",
  }),
  instrument("leasing-model-contract", "某市汽车融资租赁合同（示范文本）"),
  instrument("a-fees", "甲市收费办法", { shortTitle: "收费办法" }),
  instrument("b-fees", "乙市收费办法", { shortTitle: "收费办法" }),
]);
