import { findMoney } from "../../language/money.js";
import type { Place } from "../../language/place.js";
import { sentencesOf } from "../../language/sentences.js";
import { LEXICON } from "../../lexicon/lexicon.js";

/** What one party bears of the costs of the proceedings: 案件受理费80元，由甲公司负担50元. */
export interface CostShare extends Place {
  /** The cost as printed: 案件受理费; several that one party bears together, in a row. */
  readonly costs: readonly string[];
  /** An exact decimal; where the party bears all of a cost, the whole of it. */
  readonly value?: string | undefined;
  readonly currency?: string | undefined;
  /** Who bears it, as printed; undefined where it is refunded or waived. */
  readonly payer?: string | undefined;
}

const SIGNS = LEXICON.table<"COSTS" | "REFUNDS">("cost-shares");
const COST_NAME = /[^，。；：、\d\s]{0,6}费用?/gu;
/** 由甲公司负担50元 · 甲公司承担 */
const SHARE = LEXICON.expression(
  "由?(?<payer>[^，。；由]{2,80}?){jointly}?{bearing-verbs}(?<behind>[^，。；]{0,30})",
  "gu",
);
const MOST_SHARES = 60;

/**
 * Who bears the costs of the proceedings, in order. They are no amounts in dispute, whoever asks
 * for them.
 */
export function readCostShares(text: string): readonly CostShare[] {
  return sentencesOf(text)
    .flatMap((place) => sharesIn(text, place))
    .slice(0, MOST_SHARES);
}

function sharesIn(text: string, sentence: Place): readonly CostShare[] {
  const words = text.slice(sentence.from, sentence.to);
  const first = SIGNS.search(words, "COSTS");
  if (first === undefined) return [];
  const shares = [...words.matchAll(SHARE)].filter((found) => found.index >= first.from);
  const head = words.slice(0, shares[0]?.index ?? words.length);
  const costs = [...head.matchAll(COST_NAME)].map(([name]) => name);
  const all = findMoney(head);
  const place = { from: sentence.from, to: sentence.to };
  if (shares.length === 0) {
    const [whole] = all;
    return SIGNS.has(words, "REFUNDS") && whole?.value !== undefined
      ? [{ ...place, costs, value: whole.value, currency: whole.currency }]
      : [];
  }
  return shares.map((share): CostShare => {
    const { payer = "", behind = "" } = share.groups ?? {};
    const [own] = findMoney(behind);
    const whole = shares.length === 1 && all.length === 1 ? all[0] : undefined;
    const sum = own ?? whole;
    return {
      from: sentence.from + share.index,
      to: sentence.from + share.index + share[0].length,
      costs,
      ...(sum?.value === undefined ? {} : { value: sum.value, currency: sum.currency }),
      payer: payer.replace(/^(?:均|全部)?由?/u, "").split(/在\d|对其中|按/u)[0] ?? payer,
    };
  });
}
