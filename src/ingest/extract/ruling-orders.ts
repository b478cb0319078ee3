import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** 判决如下：一、…；二、… */
const ORDER_START = /(?:^|[。；;\n：:])\s*(?=[一二三四五六七八九十]{1,3}、)/gu;

/** The numbered orders of a judgment. */
export function ordersOf(text: string): readonly string[] {
  const starts = [...text.matchAll(ORDER_START)].map((found) => found.index + found[0].length);
  if (starts.length === 0) return [];
  return starts
    .map(
      (start, index) =>
        text
          .slice(start, starts[index + 1] ?? text.length)
          .split(/[。\n]/u)[0]
          ?.replace(/[；;\s]+$/u, "") ?? "",
    )
    .filter((order) => order.length > 3)
    .slice(0, MOST_OF_A_CASE.orders);
}
