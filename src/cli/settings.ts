import { z } from "zod";

/** A message for the person at the terminal: one sentence, exit code 1, no stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/u, { error: "an address such as neo4j+s://host, bolt://host:7687" })
    .optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, { error: "a port number" })
    .optional(),
  HOST: z.string().optional(),
});

/** What the environment says about the database and the address, checked. */
export interface Settings {
  readonly neo4j:
    { readonly uri: string; readonly username?: string; readonly password?: string; readonly database?: string } | undefined;
  readonly port: number;
  readonly host: string;
}

/** @throws CommandError that names the variable and what was expected. */
export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const result = environment.safeParse(present);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new CommandError(`The environment variable ${issue?.path.join(".")} is wrong: expected ${issue?.message}.`);
  }
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    PORT,
    HOST,
  } = result.data;
  return {
    neo4j:
      uri === undefined
        ? undefined
        : { uri, ...(username && { username }), ...(password && { password }), ...(database && { database }) },
    port: parsePort(PORT ?? "4000"),
    host: HOST ?? "127.0.0.1",
  };
}

/** @throws CommandError where the text is no port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new CommandError(`"${text}" is no port: expected a number from 0 to 65535.`);
  return port;
}
