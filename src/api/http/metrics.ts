import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { Kind, type OperationDefinitionNode } from "graphql";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { PoolState } from "../../graph/driver-pool.js";
import type { Admission } from "../limits/admission.js";
import type { LoadWatch } from "./load-watch.js";
import type { HttpContext } from "./request-plugins.js";

const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
const COSTS = [10, 100, 1000, 10_000, 100_000];
/** Label of an operation that selects more than one field at its root. */
const SEVERAL = "several";
/** Label of what was refused before it was an operation. */
const NONE = "none";

/** Figures of other parts of the program; left out where they are not counted. */
export interface Figures {
  /** How many statements have been sent to the database. */
  readonly statements?: () => number;
  /** The connections to the database; undefined where there are none yet. */
  readonly pool?: () => PoolState | undefined;
  /** How many texts wait for their vectors; undefined where none are given any. */
  readonly vectorsPending?: () => number | undefined;
}

/** What the metrics are read from, beside the requests. */
export interface MetricSources extends Figures {
  readonly searches: Admission;
  readonly loads: LoadWatch;
}

/**
 * The figures of a server for Prometheus. An operation is called by the field of the schema at its
 * root, never by the name that its client gives it, which may say anything.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Counter({
    name: "leian_graphql_requests_total",
    help: "GraphQL requests, by the field at their root and by their first error's code (ok where there is none)",
    labelNames: ["operation", "code"],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: "leian_graphql_duration_seconds",
    help: "How long GraphQL requests took, by the field at their root",
    labelNames: ["operation"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly costs = new Histogram({
    name: "leian_graphql_cost",
    help: "The cost of operations, computed before they are executed",
    buckets: COSTS,
    registers: [this.registry],
  });
  private readonly responses = new Counter({
    name: "leian_http_responses_total",
    help: "HTTP responses, by their status",
    labelNames: ["status"],
    registers: [this.registry],
  });

  constructor(sources: MetricSources) {
    const { searches, loads } = sources;
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry }); // event loop, memory, garbage collection
    new Gauge({
      name: "leian_searches",
      help: "Searches for similar cases that are at work, and that wait",
      labelNames: ["state"],
      registers,
      collect() {
        this.set({ state: "working" }, searches.working);
        this.set({ state: "waiting" }, searches.waiting);
      },
    });
    new Gauge({
      name: "leian_loads_incomplete",
      help: "Sources whose last load is under way or broke off",
      registers,
      async collect() {
        this.set((await loads.incompleteSources()).length);
      },
    });
    new Gauge({
      name: "leian_loads_running",
      help: "1 while a process writes into the graph: a load, or the vectors of texts",
      registers,
      async collect() {
        this.set((await loads.isLoading()) ? 1 : 0);
      },
    });
    this.tell(sources);
  }

  private tell({ statements, pool, vectorsPending }: Figures): void {
    const registers = [this.registry];
    if (statements !== undefined)
      new Counter({
        name: "leian_database_statements_total",
        help: "Statements sent to the database",
        registers,
        collect() {
          this.reset();
          this.inc(statements());
        },
      });
    if (pool !== undefined)
      new Gauge({
        name: "leian_database_connections",
        help: "Connections to the database that are in use and idle, and statements that wait for one",
        labelNames: ["state"],
        registers,
        collect() {
          const state = pool();
          this.reset();
          if (state === undefined) return;
          this.set({ state: "in_use" }, state.inUse);
          this.set({ state: "idle" }, state.idle);
          this.set({ state: "waiting" }, state.waiting);
        },
      });
    if (vectorsPending !== undefined)
      new Gauge({
        name: "leian_vectors_pending",
        help: "Texts that the work in the background has not yet given their vectors, or found to have them",
        registers,
        collect() {
          const pending = vectorsPending();
          this.remove();
          if (pending !== undefined) this.set(pending);
        },
      });
  }

  /** Serves the figures at /metrics, and counts responses. */
  serve(app: FastifyInstance): void {
    app.addHook("onResponse", (_request, reply, done) => {
      this.responses.inc({ status: reply.statusCode });
      done();
    });
    app.get("/metrics", async (_request, reply) =>
      reply.type(this.registry.contentType).send(await this.registry.metrics()),
    );
  }

  /** Counts an operation, or the call of a tool. */
  observe(operation: string, code: string | undefined, ms: number, cost: number | undefined): void {
    this.requests.inc({ operation, code: code ?? "ok" });
    this.durations.observe({ operation }, ms / 1000);
    if (cost !== undefined) this.costs.observe(cost);
  }

  /** Counts GraphQL requests. */
  plugin(): ApolloServerPlugin<HttpContext> {
    return {
      requestDidStart: async () => {
        let operation = NONE;
        return {
          didResolveOperation: async ({ operation: found }) => {
            if (found !== undefined) operation = rootField(found);
          },
          willSendResponse: async ({ response, contextValue }) => {
            const { kind } = response.body;
            const errors = kind === "single" ? response.body.singleResult.errors : undefined;
            const code = errors?.[0]?.extensions?.["code"];
            this.observe(
              operation,
              typeof code === "string" ? code : undefined,
              performance.now() - contextValue.startedAt,
              contextValue.measured.cost,
            );
          },
        };
      },
    };
  }
}

/** The field at the root of a valid operation; one inside a fragment counts as several. */
function rootField({ selectionSet: { selections } }: OperationDefinitionNode): string {
  const [only] = selections;
  return selections.length === 1 && only?.kind === Kind.FIELD ? only.name.value : SEVERAL;
}
