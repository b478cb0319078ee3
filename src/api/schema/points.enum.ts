import type { DecidedFor, Finding } from "../../domain/closed-lists.js";
import { enumOf } from "./enum-of.js";

/** What was decided on points and made of factors, as GraphQL enums. */

export const DecidedForEnum = enumOf<DecidedFor>(
  "DecidedFor",
  ["For whom a question in dispute was decided.", "争议焦点的裁判结果有利于哪一方。"],
  {
    CLAIMANT: ["For the side that claims.", "有利于提出请求的一方。"],
    RESPONDENT: ["For the side that is claimed against.", "有利于被请求的一方。"],
    SPLIT: ["For each side in part.", "双方各有所得。"],
    NOT_DECIDED: ["The court left it open.", "法院未作判断。"],
  },
);

export const FindingEnum = enumOf<Finding>(
  "Finding",
  ["What the court made of a factor.", "法院对一项要素的认定。"],
  {
    FOUND: ["The court found it.", "法院予以认定。"],
    REJECTED: ["A party argued it and the court rejected it.", "当事人主张而法院未予认定。"],
    ARGUED: ["A party argued it; the court said nothing of it.", "当事人主张，法院未作认定。"],
  },
);
