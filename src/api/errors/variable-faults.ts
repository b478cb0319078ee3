import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from "graphql";

/** The most faults that are reported at once. */
const MOST_FAULTS = 5;
const LONGEST_REASON = 600;

/**
 * What is wrong with the variables of an operation, a sentence for each fault that names the
 * variable and its type; empty where nothing is. The values are judged as GraphQL judges them
 * (specification §6.1.2, Coercing Variable Values).
 */
export function variableFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const faults: string[] = [];
  try {
    collectFaults(schema, operation, variables, (sentence) => {
      faults.push(sentence);
      if (faults.length === MOST_FAULTS) throw ENOUGH;
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return faults;
}

/**
 * Ends the search for faults: a request may hold thousands, and near names are sought for each.
 */
const ENOUGH = new Error("enough faults");

function collectFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  report: (sentence: string) => void,
): void {
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue; // refused by validation
    const tell = (what: string) =>
      report(`The variable "$${name}" of type "${print(typeNode)}" ${what}`);
    if (!Object.hasOwn(variables, name)) {
      if (isNonNullType(type) && defaultValue === undefined) tell("was not provided.");
    } else if (variables[name] === null) {
      if (isNonNullType(type)) tell("must not be null.");
    } else {
      coerceInputValue(variables[name], type, (path, _invalid, error) => {
        tell(`has a wrong value${place(path)}: ${error.message.slice(0, LONGEST_REASON)}`);
      });
    }
  }
}

function place(path: readonly (string | number)[]): string {
  return path.length === 0 ? "" : ` at ${path.join(".")}`;
}
