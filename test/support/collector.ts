import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { until } from "./processes.js";

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number | string;
}
interface Attribute {
  readonly key: string;
  readonly value: Value;
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly kind: number;
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly attributes: readonly Attribute[];
        readonly status: { readonly code?: number };
      }[];
    }[];
  }[];
}

/** A span as it was received. */
export interface ReceivedSpan {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly isError: boolean;
}

/** A collector of OpenTelemetry on loopback, which takes OTLP over HTTP in JSON. */
export class TestCollector {
  private readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TestCollector> {
    const server = createServer();
    const collector = new TestCollector(server);
    server.on("request", (request, response) => {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => (body += chunk));
      request.on("end", () => {
        if (request.url === "/v1/traces") collector.bodies.push(body);
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return collector;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** All that was received, as it came. */
  get raw(): string {
    return this.bodies.join("\n");
  }

  get resource(): ReceivedSpan["attributes"] {
    return attributesOf(this.sent()[0]?.resource.attributes ?? []);
  }

  get spans(): readonly ReceivedSpan[] {
    return this.sent()
      .flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans))
      .map(({ name, kind, traceId, spanId, parentSpanId, attributes, status }) => ({
        name,
        kind,
        traceId,
        id: spanId,
        parent: parentSpanId,
        attributes: attributesOf(attributes),
        isError: status.code === 2,
      }));
  }

  /** Waits for a span of this name. */
  async received(name: string): Promise<ReceivedSpan> {
    await until(`${name} is received`, () => this.spans.some((each) => each.name === name));
    return this.spans.find((each) => each.name === name)!;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private sent(): Sent["resourceSpans"] {
    return this.bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans);
  }
}

function attributesOf(attributes: readonly Attribute[]): ReceivedSpan["attributes"] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
  );
}
