import { z } from "zod";
import { ROLES } from "../api/access/caller.js";
import { type Permissions, USUAL_PERMISSIONS } from "../api/access/permissions.js";
import { messages } from "./messages/catalogue.js";
import { OPENID_VARIABLES, type OpenIdSettings, openIdSettings } from "./tokens/openid-settings.js";

/** A message for the person at the terminal: one sentence, exit code 1, no stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/u)
    .optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  NEO4J_READER_USERNAME: z.string().optional(),
  NEO4J_READER_PASSWORD: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u)
    .optional(),
  HOST: z.string().optional(),
  LEIAN_ALLOWED_HOSTS: z
    .string()
    .regex(/^\s*[^\s,:/]+(\s*,\s*[^\s,:/]+)*\s*$/u)
    .optional(),
  LEIAN_AUDIT: z.string().optional(),
  LEIAN_AUTH: z.enum(["token", "off"]).optional(),
  LEIAN_EXPORT_ROLE: z.enum(ROLES).optional(),
  LEIAN_PERSON_NAMES: z.enum(ROLES).optional(),
  ...OPENID_VARIABLES,
  EMBEDDINGS: z.enum(["local", "off"]).optional(),
  EMBEDDINGS_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/u)
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
});

/** What the environment says about the database and the address, checked. */
export interface Settings {
  readonly neo4j:
    | {
        readonly uri: string;
        readonly username?: string;
        readonly password?: string;
        readonly database?: string;
        /** Who may only read: the API's user; undefined where it reads as the one above. */
        readonly reader?: { readonly username: string; readonly password: string };
      }
    | undefined;
  readonly port: number;
  readonly host: string;
  /** What the server is called beside loopback's names and the address that it listens on. */
  readonly allowedHosts: readonly string[];
  /** Whether a token is asked for; undefined: where there are tokens. */
  readonly auth: "token" | "off" | undefined;
  /** Whose tokens are taken beside our own; undefined: no others'. */
  readonly openId: OpenIdSettings | undefined;
  readonly permissions: Permissions;
  /** The file of the audit log; undefined where none is kept. */
  readonly audit: string | undefined;
  readonly embeddings: EmbeddingSettings;
}

/** What gives texts their vectors: the model that comes with Leian, an endpoint, or nothing. */
export type EmbeddingSettings =
  | { readonly kind: "LOCAL" }
  | { readonly kind: "OFF" }
  | {
      readonly kind: "ENDPOINT";
      readonly url: string;
      readonly model: string;
      readonly apiKey?: string;
    };

/** @throws CommandError that names the variable and what was expected. */
export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = environment.safeParse(present);
  if (!result.success) {
    const variable = result.error.issues[0]?.path.join(".") ?? "";
    throw new CommandError(messages().error.setting(variable, expectedOf(variable)));
  }
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    PORT,
    HOST,
    LEIAN_ALLOWED_HOSTS: allowedHosts = "",
  } = result.data;
  const reader = readerOf(result.data);
  return {
    neo4j:
      uri === undefined
        ? undefined
        : {
            uri,
            ...(username && { username }),
            ...(password && { password }),
            ...(database && { database }),
            ...(reader && { reader }),
          },
    port: parsePort(PORT ?? "4000"),
    host: HOST ?? "127.0.0.1",
    allowedHosts: allowedHosts.split(",").flatMap((name) => name.trim() || []),
    auth: result.data.LEIAN_AUTH,
    openId: requireAudience(openIdSettings(result.data)),
    permissions: {
      export: result.data.LEIAN_EXPORT_ROLE ?? USUAL_PERMISSIONS.export,
      names: result.data.LEIAN_PERSON_NAMES ?? USUAL_PERMISSIONS.names,
    },
    audit: result.data.LEIAN_AUDIT,
    embeddings: embeddingSettings(result.data),
  };
}

/** @throws CommandError where the API's user is named in part, or without the database. */
function readerOf({
  NEO4J_URI: uri,
  NEO4J_READER_USERNAME: username,
  NEO4J_READER_PASSWORD: password,
}: z.infer<typeof environment>) {
  if (username === undefined && password === undefined) return undefined;
  if (uri === undefined || username === undefined || password === undefined)
    throw new CommandError(messages().error.noReader);
  return { username, password };
}

/** @throws CommandError where an issuer is named without the audience: its tokens are for many. */
function requireAudience(given: ReturnType<typeof openIdSettings>): OpenIdSettings | undefined {
  if (given === "NO_AUDIENCE") throw new CommandError(messages().error.noAudience);
  return given;
}

/** @throws CommandError where an endpoint is named without its model. */
function embeddingSettings(given: z.infer<typeof environment>): EmbeddingSettings {
  const { EMBEDDINGS: choice, EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model } = given;
  if (choice === "off") return { kind: "OFF" };
  if (choice === "local" || url === undefined) return { kind: "LOCAL" };
  if (model === undefined) throw new CommandError(messages().error.noModel);
  const { EMBEDDINGS_API_KEY: apiKey } = given;
  return { kind: "ENDPOINT", url, model, ...(apiKey && { apiKey }) };
}

/** What a variable that can be wrong takes. */
function expectedOf(variable: string): string {
  const words = messages().settings;
  const { neo4jUri, port, allowedHosts, auth, embeddings, embeddingsUrl } = words;
  const expected: Readonly<Record<string, string>> = {
    NEO4J_URI: neo4jUri,
    PORT: port,
    LEIAN_ALLOWED_HOSTS: allowedHosts,
    LEIAN_AUTH: auth,
    LEIAN_EXPORT_ROLE: words.role,
    LEIAN_PERSON_NAMES: words.role,
    LEIAN_OIDC_ISSUER: words.issuer,
    LEIAN_OIDC_ROLES: words.roles,
    EMBEDDINGS: embeddings,
    EMBEDDINGS_URL: embeddingsUrl,
  };
  return expected[variable] ?? "";
}

/** @throws CommandError where the text is no port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new CommandError(messages().error.noPort(text));
  return port;
}
