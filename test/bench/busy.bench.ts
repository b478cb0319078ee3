import { Agent, request } from "node:http";

/** What a search page asks for, of a hundred cases at once. */
const SEARCH = `query($input: SimilarCasesInput!) {
  similarCases(input: $input, first: 100, minScore: 0) {
    totalCount
    edges {
      score scores { facts issues law } explanation helps helpsOn { ground }
      node { id title parties { role party { name } } }
      sharedFactors { factor { label } weight } onlyInQuery { factor { label } }
      onlyInCase { factor { label } } sharedProvisions { citation } authority { tier }
    }
    understood { factors { factor { label } } causesOfAction { name } }
  }
}`;
const FACTS =
  "承租人与出租人订立融资租赁合同，按月支付租金。第五期起承租人未再付租，出租人在车辆上加装定位装置并锁机，" +
  "保证人承诺就全部债务承担连带责任，双方对违约金的计算标准各执一词，诉至法院。";
const CLIENTS = 10;
const PROBE_EVERY_MS = 20;

/**
 * How long the process takes to say that it lives while ten clients search for similar cases, each
 * again as soon as it is answered.
 * @param url of a server of the product, ready.
 */
export async function benchBusy(url: string, seconds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const idle = await probe(url, agent, forSeconds(3));
  const isOver = forSeconds(seconds);
  const codes = new Map<string, number>();
  const times: number[] = [];
  const client = async (number: number) => {
    for (let turn = 0; !isOver(); turn++) {
      // no two searches are the same: nothing is answered from what is kept of another
      const facts = `${FACTS}标的第${number}号，第${turn}次。`;
      const { code, ms } = await search(url, agent, facts);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === "ok") times.push(ms);
      else await new Promise((done) => setTimeout(done, 1000));
    }
  };
  const [busy] = await Promise.all([
    probe(url, agent, isOver),
    ...Array.from({ length: CLIENTS }, (_, number) => client(number)),
  ]);
  agent.destroy();
  say("/healthz, idle", idle);
  say(`/healthz, ${CLIENTS} clients searching`, busy);
  say("a search that was answered", times);
  console.log(`searches in ${seconds} s: ${JSON.stringify(Object.fromEntries(codes))}`);
}

async function search(
  url: string,
  agent: Agent,
  facts: string,
): Promise<{ readonly code: string; readonly ms: number }> {
  const began = performance.now();
  const body = JSON.stringify({ query: SEARCH, variables: { input: { facts } } });
  const text = await send(`${url}/graphql`, agent, body);
  const ms = performance.now() - began;
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { code: errors?.[0]?.extensions.code ?? "ok", ms };
}

/** The times of /healthz in milliseconds, asked every 20 ms whether or not the last is answered. */
async function probe(url: string, agent: Agent, isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  while (!isOver()) {
    const began = performance.now();
    asked.push(
      send(`${url}/healthz`, agent).then(() => void times.push(performance.now() - began)),
    );
    await new Promise((done) => setTimeout(done, PROBE_EVERY_MS));
  }
  await Promise.all(asked);
  return times;
}

function send(url: string, agent: Agent, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const asking = request(url, { agent, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve(text));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

function say(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0);
  console.log(
    `${what}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms (${sorted.length})`,
  );
}
