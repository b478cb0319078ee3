import { type DocumentNode, Kind, type ValueNode, visit } from "graphql";

/** Texts that people bring from elsewhere, with whatever marks of layout these hold. */
const FREE_TEXTS = ["facts", "issues", "pendingIssues"];

/** Half of a pair of UTF-16, which no encoding can hold, and NUL, which none should. */
const NO_TEXT = /[\p{Cs}\0]/u;
/** Control characters but for those that set lines and columns. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;
/** What makes a text look like another one: the marks that turn the direction of writing. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;

/** An argument whose text cannot be meant. */
export interface TextFault {
  readonly argument: string;
  readonly message: string;
}

/**
 * The first text of an operation that holds characters which no id, name or question has: they
 * would find nothing, or not what the reader sees. Values of variables are judged by the argument
 * that they are given to.
 */
export function textFault(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): TextFault | undefined {
  let fault: TextFault | undefined;
  const judge = (name: string, value: ValueNode) => {
    fault ??= faultOfNode(name, value, variables);
    return false; // nested values have been judged
  };
  visit(document, {
    Argument: (node) => judge(node.name.value, node.value),
    VariableDefinition: ({ variable, defaultValue }) =>
      defaultValue && judge(variable.name.value, defaultValue),
  });
  return fault;
}

function faultOfNode(
  name: string,
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
): TextFault | undefined {
  switch (node.kind) {
    case Kind.STRING:
      return faultOfText(name, node.value);
    case Kind.VARIABLE:
      return faultOfValue(name, variables[node.name.value]);
    case Kind.LIST:
      return first(node.values, (each) => faultOfNode(name, each, variables));
    case Kind.OBJECT:
      return first(node.fields, (each) => faultOfNode(each.name.value, each.value, variables));
    default:
      return undefined;
  }
}

function faultOfValue(name: string, value: unknown): TextFault | undefined {
  if (typeof value === "string") return faultOfText(name, value);
  if (Array.isArray(value)) return first(value, (each) => faultOfValue(name, each));
  if (typeof value !== "object" || value === null) return undefined;
  return first(Object.entries(value), ([key, each]) => faultOfValue(key, each));
}

function faultOfText(argument: string, text: string): TextFault | undefined {
  const free = FREE_TEXTS.includes(argument);
  const found = (NO_TEXT.exec(text) ??
    (free ? null : (CONTROL.exec(text) ?? BIDI_CONTROL.exec(text))))?.[0];
  if (found === undefined) return undefined;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return {
    argument,
    message: `${argument} holds the character U+${code}: expected a text without control characters, halves of characters and marks that turn the direction of writing.`,
  };
}

function first<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => TextFault | undefined,
): TextFault | undefined {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
