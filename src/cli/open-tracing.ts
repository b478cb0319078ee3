import type { Database } from "../graph/database.js";
import type { OpenTelemetry } from "../telemetry/open-telemetry.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { version } from "./version.js";

/** How tracing is set. */
type TracingSetting =
  { readonly kind: "OFF" | "ON" } | { readonly kind: "UNKNOWN"; readonly variable: string };

const ENDPOINTS = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];
const PROTOCOLS = ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"];

/**
 * Whether OpenTelemetry's own variables ask for traces: an endpoint is named, or the exporter. What
 * is sent is OTLP over HTTP, in JSON.
 */
export function tracingSetting(environment: NodeJS.ProcessEnv): TracingSetting {
  const valueOf = (name: string) => environment[name]?.trim() ?? "";
  const exporter = valueOf("OTEL_TRACES_EXPORTER");
  const isOff = valueOf("OTEL_SDK_DISABLED").toLowerCase() === "true" || exporter === "none";
  if (isOff || (exporter === "" && ENDPOINTS.every((name) => valueOf(name) === "")))
    return { kind: "OFF" };
  if (exporter !== "" && exporter !== "otlp")
    return { kind: "UNKNOWN", variable: "OTEL_TRACES_EXPORTER" };
  const protocol = PROTOCOLS.find((name) => valueOf(name) !== "");
  return protocol === undefined || valueOf(protocol).startsWith("http/")
    ? { kind: "ON" }
    : { kind: "UNKNOWN", variable: protocol };
}

/**
 * Traces where they are asked for, down to the statements of a database; nothing of OpenTelemetry
 * is loaded otherwise. Where what is asked for is not to be had, that is said, and the server
 * starts without.
 */
export async function openTracing(
  environment: NodeJS.ProcessEnv,
  database: Database,
  progress: Pick<Progress, "print">,
): Promise<OpenTelemetry | undefined> {
  const setting = tracingSetting(environment);
  if (setting.kind === "UNKNOWN") progress.print(messages().start.notTraced(setting.variable));
  if (setting.kind !== "ON") return undefined;
  const { OpenTelemetry: Telemetry } = await import("../telemetry/open-telemetry.js");
  const tracing = new Telemetry(version());
  database.traceStatements((name, work) => tracing.statement(name, work));
  return tracing;
}
