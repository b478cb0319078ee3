import { GraphQLScalarType, Kind } from "graphql";
import { isPartialDate } from "../../domain/partial-date.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "./about.js";
import { shown } from "./decimal.scalar.js";

function parse(value: unknown): string {
  if (typeof value === "string" && isPartialDate(value)) return value;
  throw badUserInput(`${shown(value)} is no date: expected 2021, 2021-03 or 2021-03-29.`);
}

/** A date of reduced precision. */
export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  ...about(
    "ISO 8601, possibly of reduced precision.",
    "日期，精度可到年、月或日。",
    "2021, 2021-03, 2021-03-29",
  ),
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
