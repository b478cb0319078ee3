import type { CaseData } from "./case-data.js";
import { printedNumber } from "../../words/case-number.js";

/** The forms of a citation. */
export const FORMS = ["short", "full", "gb", "en"] as const;

/** What of a case its citation is made of. */
export type Citable = Pick<
  CaseData,
  "name" | "courts" | "caseNumbers" | "orderDate" | "publication"
>;

/** The citation of a case. A date is given only where it is the ruling's. */
export function citationOf(legalCase: Citable, form: (typeof FORMS)[number]): string {
  const { name, publication } = legalCase;
  const court = legalCase.courts[0]?.name ?? "";
  const number = legalCase.caseNumbers.map(printedNumber).join("、");
  const ruled = legalCase.orderDate?.of === "RULING" ? legalCase.orderDate.value : "";
  switch (form) {
    case "short":
      return `${court}${number}“${name}”`;
    case "full":
      return [
        `${court}“${name}”`,
        number,
        ruled,
        `载${publication.publisher}《${publication.title}》`,
      ]
        .filter((part) => part !== "")
        .join("，")
        .concat("。");
    case "gb":
      return `${court}. ${name}${number === "" ? "" : `：${number}`}[A]. ${publication.publisher}. ${publication.title}${publication.date === null ? "" : `, ${publication.date}`}.`;
    case "en":
      return `${name} (${[court, number, ruled].filter((part) => part !== "").join(", ")}), reported in ${publication.title}${publication.date === null ? "" : ` (${publication.date})`}.`;
  }
}
