import type { FactSpan } from "./fact-pieces.js";
import type { FactorRow, FactorRows } from "./factor-rows.js";
import type { MATTER } from "./matter.words.js";

type Words = (typeof MATTER)["zh"];

/** Where the facts have the factors of the rows; what is merely offered is not marked. */
export function spansOf(
  rows: FactorRows,
  words: Words,
  nameOf: (factor: FactorRow["factor"]) => string,
): readonly FactSpan[] {
  const offered = rows.offered.flatMap((each) => each.rows).filter(({ isOn }) => isOn);
  return [...rows.found, ...rows.denied, ...offered].flatMap((row): FactSpan[] => {
    const { id, start, end } = row.factor;
    const label = nameOf(row.factor);
    if (start === undefined || end === undefined) return [];
    const kind = kindOf(row);
    const sure =
      kind === "understood" ? `${words.separator}${words.sure(row.match?.confidence ?? 0)}` : "";
    return [
      {
        id,
        label,
        start,
        end,
        kind,
        note: `${label}${words.colon}${words.markKinds[kind]}${sure}`,
      },
    ];
  });
}

function kindOf({ factor, isOn, match }: FactorRow): FactSpan["kind"] {
  if (factor.offer !== undefined) return isOn ? "given" : "denied";
  if (!isOn) return "off";
  return match?.origin === "NAMED" ? "named" : match?.origin === "GIVEN" ? "given" : "understood";
}
