import { GraphQLScalarType, Kind } from "graphql";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "./about.js";

/** A client's value in a message: short, and a text even where it is none. */
export const shown = (value: unknown): string =>
  (JSON.stringify(value) as string | undefined)?.slice(0, 40) ?? "nothing";

function parse(value: unknown): string {
  if (typeof value === "string" && /^-?\d{1,30}(\.\d{1,10})?$/u.test(value)) return value;
  throw badUserInput(`${shown(value)} is no decimal: expected a text such as "148549.18".`);
}

/** An exact decimal as a text, so that no amount is rounded on the way. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  ...about("An exact decimal as a string.", "精确十进制数，以字符串表示。", '"148549.18"'),
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
