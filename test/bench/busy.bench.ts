import { forSeconds, HttpClient, printTimes } from "./http-client.js";

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
 * again as soon as it is answered: right after the start, and once the database has made its plans.
 * @param url of a server of the product, ready.
 */
export async function benchBusy(url: string, seconds: number): Promise<void> {
  const client = new HttpClient(url);
  printTimes("/healthz, idle", await probe(client, forSeconds(3)));
  for (const round of ["after the start", "later"]) {
    const isOver = forSeconds(seconds);
    const searches = new Searches(client, round);
    const [busy] = await Promise.all([
      probe(client, isOver),
      ...Array.from({ length: CLIENTS }, (_, number) => searches.askUntil(isOver, number)),
    ]);
    printTimes(`/healthz, ${CLIENTS} clients searching, ${round}`, busy);
    printTimes("a search that was answered", searches.times);
    const codes = JSON.stringify(Object.fromEntries(searches.codes));
    console.log(`searches in ${seconds} s: ${codes}`);
  }
  client.close();
}

/** The searches of a round: no two are the same, so that nothing is answered from another. */
class Searches {
  readonly codes = new Map<string, number>();
  readonly times: number[] = [];

  constructor(
    private readonly client: HttpClient,
    private readonly round: string,
  ) {}

  async askUntil(isOver: () => boolean, number: number): Promise<void> {
    for (let turn = 0; !isOver(); turn++) {
      const facts = `${FACTS}标的第${number}号，第${turn}次（${this.round}）。`;
      const { code, ms } = await this.client.ask(SEARCH, { input: { facts } });
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
      if (code === "ok") this.times.push(ms);
      else await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

/** The times of /healthz in milliseconds, asked every 20 ms whether or not the last is answered. */
async function probe(client: HttpClient, isOver: () => boolean): Promise<readonly number[]> {
  const asked: Promise<{ readonly ms: number }>[] = [];
  while (!isOver()) {
    asked.push(client.get("/healthz"));
    await new Promise((done) => setTimeout(done, PROBE_EVERY_MS));
  }
  return (await Promise.all(asked)).map(({ ms }) => ms);
}
