import { describe, expect, test } from "vitest";
import { openTracing, tracingSetting } from "../../../src/cli/open-tracing.js";
import { Database } from "../../../src/graph/database.js";

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };

describe("whether there are traces is what OpenTelemetry's variables say", () => {
  test.each<[NodeJS.ProcessEnv, object]>([
    [{}, { kind: "OFF" }],
    [{ OTEL_SERVICE_NAME: "leian", OTEL_EXPORTER_OTLP_ENDPOINT: " " }, { kind: "OFF" }],
    [ENDPOINT, { kind: "ON" }],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" }, { kind: "ON" }],
    [{ OTEL_TRACES_EXPORTER: "otlp" }, { kind: "ON" }],
    [{ ...ENDPOINT, OTEL_TRACES_EXPORTER: "none" }, { kind: "OFF" }],
    [{ ...ENDPOINT, OTEL_SDK_DISABLED: "true" }, { kind: "OFF" }],
    [{ ...ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }, { kind: "ON" }],
    [
      { ...ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" },
      { kind: "UNKNOWN", variable: "OTEL_EXPORTER_OTLP_PROTOCOL" },
    ],
    [
      { ...ENDPOINT, OTEL_TRACES_EXPORTER: "zipkin" },
      { kind: "UNKNOWN", variable: "OTEL_TRACES_EXPORTER" },
    ],
  ])("%j: %j", (environment, setting) => {
    expect(tracingSetting(environment)).toEqual(setting);
  });

  test("what is asked for and is not there is named, and the server goes on without", async () => {
    const lines: string[] = [];
    const progress = { print: (line: string) => void lines.push(line) };
    const database = new Database();
    const environment = { OTEL_TRACES_EXPORTER: "zipkin" };
    expect(await openTracing(environment, database, progress)).toBeUndefined();
    expect(lines).toEqual([expect.stringContaining("OTEL_TRACES_EXPORTER")]);
  });
});
