import type { ChildProcess } from "node:child_process";
import { afterEach } from "vitest";
import { until } from "./processes.js";
import { startLeian } from "./run-leian.js";

/** An answer and how long it took. */
export interface TimedAnswer {
  readonly status: number;
  readonly body: {
    readonly status?: string;
    readonly missing?: string;
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string };
    }[];
  };
  readonly retryAfter: string | null;
  readonly connection: string | null;
  readonly ms: number;
}

/** `leian start` as a process of its own, on a port that the system chose. */
export class Product {
  private readonly child: ChildProcess;
  private output = "";
  private address: string | undefined;
  readonly ended: Promise<number | null>;

  constructor(environment: NodeJS.ProcessEnv, ...args: readonly string[]) {
    this.child = startLeian(["start", "--port", "0", ...args], {
      EMBEDDINGS: "off",
      ...environment,
    });
    this.child.stderr?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stdout?.resume();
    this.ended = new Promise((done) => this.child.on("close", done));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it wrote to standard error until now. */
  get stderr(): string {
    return this.output;
  }

  async listening(): Promise<void> {
    await this.says("Listening at", 60_000);
    this.address = /Listening at (http:\/\/[\d.:]+)/u.exec(this.output)?.[1];
  }

  says(text: string, limitMs: number): Promise<void> {
    return until(`it says ${text}`, () => this.output.includes(text), limitMs);
  }

  async get(path: string): Promise<TimedAnswer> {
    return this.timed(path, {});
  }

  async ask(query: string): Promise<TimedAnswer> {
    return this.timed("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  }

  /** @returns how long it took, in milliseconds. */
  async ready(limitMs: number): Promise<number> {
    const began = performance.now();
    let last: TimedAnswer["body"] = {};
    await until(
      "it is ready",
      async () => {
        const { status, body } = await this.get("/readyz");
        last = body;
        return status === 200;
      },
      limitMs,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; ${last.missing}; ${this.output}`);
    });
    return performance.now() - began;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it, whatever a test left it in. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGINT");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 40_000);
    await this.ended;
    clearTimeout(late);
  }

  get url(): string {
    if (this.address === undefined) throw new Error(`it does not listen yet: ${this.output}`);
    return this.address;
  }

  private async timed(path: string, init: RequestInit): Promise<TimedAnswer> {
    const began = performance.now();
    const response = await fetch(`${this.url}${path}`, init);
    const body = (await response.json()) as TimedAnswer["body"];
    return {
      status: response.status,
      body,
      retryAfter: response.headers.get("retry-after"),
      connection: response.headers.get("connection"),
      ms: performance.now() - began,
    };
  }
}

/** Starts products that end with the test that started them. */
export function products(): (environment: NodeJS.ProcessEnv, ...args: string[]) => Product {
  const started: Product[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.end()));
  });
  return (environment, ...args) => {
    const product = new Product(environment, ...args);
    started.push(product);
    return product;
  };
}
