import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { RequestTrace, TracedOperation, TracedRequest, Tracing } from "../api/http/tracing.js";
import { DatabaseError } from "../graph/database-error.js";

const SERVICE = "leian";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** What a span shows of an operation's name, which the client chooses, and of its hash. */
const LONGEST_NAME = 100;
const HASH_DIGITS = 12;

/** How long what was traced last may take to be sent: the collector may be away. */
const LAST_MS = 2000;

/**
 * Traces by OpenTelemetry, whose own variables say where they go and how many are kept: its
 * exporter and its sampler read the environment of the process themselves.
 */
export class OpenTelemetry implements Tracing {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;

  /** @param version of this program. */
  constructor(version: string) {
    this.provider = new NodeTracerProvider({
      resource: defaultResource()
        .merge(resourceFromAttributes({ "service.name": SERVICE, "service.version": version }))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    });
    this.provider.register();
    this.tracer = this.provider.getTracer(SERVICE, version);
  }

  begin(request: TracedRequest): RequestTrace {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const options = { kind: SpanKind.SERVER, attributes: attributesOf(request) };
    const span = this.tracer.startSpan(nameOfRequest(request), options, parent);
    const within = trace.setSpan(parent, span);
    return {
      within: (work) => context.with(within, work),
      end(status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) failSpan(span, String(status));
        span.end();
      },
    };
  }

  operation<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.inSpan("graphql", { kind: SpanKind.INTERNAL }, work);
  }

  describe(operation: TracedOperation): void {
    const span = trace.getActiveSpan();
    span?.updateName(nameOfOperation(operation));
    span?.setAttributes({
      "graphql.operation.type": operation.type,
      "leian.operation.hash": operation.hash,
      ...(operation.name !== undefined && {
        "graphql.operation.name": operation.name.slice(0, LONGEST_NAME),
      }),
    });
  }

  fail(code: string): void {
    const span = trace.getActiveSpan();
    if (span !== undefined) failSpan(span, code);
  }

  /** A statement of the request that is at work; what no request waits for is not kept. */
  statement<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    if (trace.getActiveSpan() === undefined) return work();
    const attributes = { "db.system.name": "neo4j", "db.query.summary": name };
    return this.inSpan(name, { kind: SpanKind.CLIENT, attributes }, work);
  }

  /** Sends what has not been sent yet, and traces no more. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => (timer = setTimeout(done, LAST_MS)));
    await Promise.race([this.provider.shutdown().catch(() => {}), late]);
    clearTimeout(timer);
    trace.disable();
    context.disable();
    propagation.disable();
  }

  /** Does work in a span; what it throws is kept by its code. */
  private inSpan<Result>(
    name: string,
    options: SpanOptions,
    work: () => Promise<Result>,
  ): Promise<Result> {
    return this.tracer.startActiveSpan(name, options, async (span) => {
      try {
        return await work();
      } catch (error) {
        failSpan(span, codeOf(error));
        throw error;
      } finally {
        span.end();
      }
    });
  }
}

/** `POST /graphql`: the names of HTTP's spans as the conventions have them. */
function nameOfRequest({ method, route }: TracedRequest): string {
  const known = METHODS.includes(method) ? method : "HTTP";
  return route === undefined ? known : `${known} ${route}`;
}

function attributesOf({ id, method, route }: TracedRequest): Attributes {
  return {
    "http.request.method": METHODS.includes(method) ? method : "_OTHER",
    ...(route !== undefined && { "http.route": route }),
    "leian.request.id": id,
  };
}

function nameOfOperation({ type, name, hash }: TracedOperation): string {
  return `${type} ${name?.slice(0, LONGEST_NAME) ?? hash.slice(0, HASH_DIGITS)}`;
}

/** By its code alone: messages quote what clients send. */
function failSpan(span: Span, code: string): void {
  span.setAttribute("error.type", code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function codeOf(error: unknown): string {
  return error instanceof DatabaseError ? error.fault : "_OTHER";
}
