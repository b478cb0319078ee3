import { Agent, request } from "node:http";

/** An answer of a server, and how long it took. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

/** A client that keeps its connections, as those of a program or a proxy do. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  get(path: string): Promise<Answer> {
    return this.send(path, undefined);
  }

  /** @returns the code of the first error, or ok. */
  async ask(query: string, variables: object): Promise<{ code: string; ms: number }> {
    const { text, ms } = await this.send("/graphql", JSON.stringify({ query, variables }));
    const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return { code: errors?.[0]?.extensions.code ?? "ok", ms };
  }

  close(): void {
    this.agent.destroy();
  }

  private send(path: string, body: string | undefined): Promise<Answer> {
    const began = performance.now();
    const method = body === undefined ? "GET" : "POST";
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    return new Promise((resolve, reject) => {
      const asking = request(
        `${this.url}${path}`,
        { agent: this.agent, method, headers },
        (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => (text += chunk));
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - began }),
          );
          response.on("error", reject);
        },
      );
      asking.on("error", reject);
      asking.end(body);
    });
  }
}

/** Whether so many seconds have passed since. */
export function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

/** Prints the middle and the end of some times in milliseconds. */
export function printTimes(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN);
  const longest = Math.round(sorted.at(-1) ?? NaN);
  console.log(
    `${what}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${longest} ms (${sorted.length})`,
  );
}
