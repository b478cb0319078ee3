import { forSeconds, HttpClient, printTimes } from "./http-client.js";

const SAMPLE_EVERY_MS = 5000;
const WARM_UP_SECONDS = 20;
const WARM_UP_CLIENTS = 5;
/** The heap of a process that has just started grows to what it needs. */
const WARM_UP_SHARE = 0.25;

const FACTS =
  "承租人与出租人订立融资租赁合同，按月支付租金。第五期起承租人未再付租，出租人在车辆上锁机。";

/** What people and programs ask, as often as its weight says. */
const MIXED: readonly {
  readonly weight: number;
  readonly query: string;
  readonly variables: (turn: number) => object;
}[] = [
  {
    weight: 15,
    query:
      "query($after: String) { cases(first: 10, after: $after) { totalCount nodes { id title parties { party { name } } } pageInfo { endCursor } } }",
    variables: () => ({}),
  },
  {
    weight: 15,
    query:
      "query($id: ID!) { case(id: $id) { title facts rulings { court { name } } factors { factor { label } } provisions { provision { citation } } } }",
    variables: (turn) => ({ id: `case:synthetic-${turn % 2000}` }),
  },
  {
    weight: 8,
    query:
      "query($words: String!) { search(query: $words, first: 10) { totalCount nodes { __typename } } }",
    variables: (turn) => ({ words: ["融资租赁 锁机", "保证责任", "违约金 过高"][turn % 3] }),
  },
  {
    weight: 8,
    query:
      "query($citation: String!) { precedents(citations: [$citation], orderBy: NEWEST, first: 10) { edges { node { id } applications { basis } } } }",
    variables: (turn) => ({ citation: turn % 2 ? "民法典第752条" : "民法典第563条" }),
  },
  { weight: 2, query: "{ graphInfo { labels { name count } } }", variables: () => ({}) },
  {
    weight: 2,
    query:
      "query($input: SimilarCasesInput!) { similarCases(input: $input, first: 10) { edges { score explanation node { id } } } }",
    variables: (turn) => ({ input: { facts: `${FACTS}第${turn}次。` } }),
  },
];

/**
 * So many mixed requests a second for some minutes: what was not answered as it should be, how long
 * answers took, and how the memory of the process grew.
 * @param url of a server of the product, ready, with two thousand synthetic cases.
 */
export async function benchSoak(url: string, minutes: number, perSecond = 50): Promise<void> {
  const client = new HttpClient(url);
  const codes = new Map<string, number>();
  const times: number[] = [];
  const turns = MIXED.flatMap((each) => Array.from({ length: each.weight }, () => each));
  const ask = async (turn: number) => {
    const { query, variables } = turns[(turn * 7) % turns.length]!;
    const { code, ms } = await client
      .ask(query, variables(turn))
      .catch((error: unknown) => ({ code: String(error), ms: NaN }));
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (code === "ok") times.push(ms);
  };
  // the database plans each statement first, and compiles what it does often
  const isWarm = forSeconds(WARM_UP_SECONDS);
  const warm = async (first: number) => {
    for (let turn = first; !isWarm(); turn += WARM_UP_CLIENTS) await ask(turn);
  };
  await Promise.all(Array.from({ length: WARM_UP_CLIENTS }, (_, first) => warm(first)));
  codes.clear();
  times.length = 0;
  const memory: Sample[] = [];
  const began = performance.now();
  const isOver = forSeconds(minutes * 60);
  const sampling = setInterval(() => {
    const failed = () => {}; // the next one will do
    void sample(client, began).then((each) => memory.push(each), failed);
  }, SAMPLE_EVERY_MS);
  const asked = new Set<Promise<void>>();
  // at its time whether or not the ones before are answered, as many clients together would ask
  for (let turn = 0; !isOver(); turn++) {
    const asking = ask(turn).finally(() => asked.delete(asking));
    asked.add(asking);
    const next = began + ((turn + 1) * 1000) / perSecond;
    await new Promise((done) => setTimeout(done, Math.max(0, next - performance.now())));
  }
  await Promise.all(asked);
  clearInterval(sampling);
  client.close();
  printTimes(`${perSecond} mixed requests a second for ${minutes} minutes`, times);
  console.log(`answers: ${JSON.stringify(Object.fromEntries(codes))}`);
  const settled = memory.filter(({ minute }) => minute >= minutes * WARM_UP_SHARE);
  for (const key of ["resident", "heap"] as const) {
    const values = settled.map((each) => each[key]);
    console.log(
      `memory, ${key}: ${slope(settled, key).toFixed(2)} MB a minute (${settled.length} samples of the last ${Math.round((1 - WARM_UP_SHARE) * 100)} %, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} MB)`,
    );
  }
}

/** The memory of the server at a time. */
interface Sample {
  readonly minute: number;
  /** In megabytes: what the system gives to the process, and what of its heap is in use. */
  readonly resident: number;
  readonly heap: number;
}

async function sample(client: HttpClient, began: number): Promise<Sample> {
  const { text } = await client.get("/metrics");
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, "mu").exec(text)?.[1]) / 1e6;
  return {
    minute: (performance.now() - began) / 60_000,
    resident: megabytes("process_resident_memory_bytes"),
    heap: megabytes("nodejs_heap_size_used_bytes"),
  };
}

/** The slope of the line that is nearest to the samples (least squares). */
function slope(samples: readonly Sample[], key: "resident" | "heap"): number {
  const mean = (values: readonly number[]) =>
    values.reduce((all, each) => all + each, 0) / values.length;
  const [minute, value] = [
    mean(samples.map((each) => each.minute)),
    mean(samples.map((each) => each[key])),
  ];
  let [products, squares] = [0, 0];
  for (const each of samples) {
    products += (each.minute - minute) * (each[key] - value);
    squares += (each.minute - minute) ** 2;
  }
  return products / squares;
}
