import { buildSchema, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { variableFaults } from "../../../src/api/errors/variable-faults.js";

const SCHEMA = buildSchema("enum Order { NEWEST } type Query { cases(orders: [Order]): Int }");
const operation = parse("query ($orders: [Order]) { cases(orders: $orders) }").definitions[0];

/** A list that notes how much of it was looked at. */
function watchedList(value: string) {
  const looked = { at: 0 };
  const values = {
    *[Symbol.iterator]() {
      for (; looked.at < 10_000; looked.at++) yield value;
    },
  };
  return { looked, values };
}

test("the search for faults ends with the fifth, however long a list is", () => {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
  const wrong = watchedList("NEWES");
  const faults = variableFaults(SCHEMA, operation, { orders: wrong.values });
  expect(faults).toHaveLength(5);
  expect(faults[4]).toContain(
    'wrong value at 4: Value "NEWES" does not exist in "Order" enum. Did',
  );
  expect(wrong.looked.at).toBe(4);
  const right = watchedList("NEWEST");
  expect(variableFaults(SCHEMA, operation, { orders: right.values })).toEqual([]);
  expect(right.looked.at).toBe(10_000);
});
