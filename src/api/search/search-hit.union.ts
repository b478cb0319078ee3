import { createUnionType } from "type-graphql";
import type { SearchKind } from "../../graph/read/search.js";
import { CaseType } from "../case/case.type.js";
import { PartyType } from "../case/party.type.js";
import { RulePrincipleType } from "../case/rule-principle.type.js";
import { CourtType } from "../court/court.type.js";
import { FactorType } from "../factor/factor.type.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { typeNameOf } from "../node/node.interface.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";

/** Whatever a search may find. */
export const SearchHitUnion = createUnionType({
  name: "SearchHit",
  types: () =>
    [
      CaseType,
      ProvisionType,
      InstrumentType,
      RulePrincipleType,
      FactorType,
      CourtType,
      PartyType,
    ] as const,
  resolveType: (value: { readonly id: string }) => typeNameOf(value),
  ...about("Whatever a search may find.", "检索可能命中的对象。", "... on Case { title }"),
});

export const SearchTypeEnum = enumOf<SearchKind>(
  "SearchType",
  ["What to search among.", "检索的对象种类。"],
  {
    CASE: ["Cases.", "案件。"],
    PROVISION: ["Provisions.", "条文。"],
    INSTRUMENT: ["Instruments.", "法律文件。"],
    RULE_PRINCIPLE: ["Rule-principles.", "裁判规则。"],
    FACTOR: ["Factors, by their aliases too.", "要素（含别名）。"],
    COURT: ["Courts.", "法院。"],
    PARTY: ["Parties.", "当事人。"],
  },
);
