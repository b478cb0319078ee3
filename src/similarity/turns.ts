/**
 * How long a computation holds the thread before others have their turn. With ten clients that
 * search a hundred cases each, /healthz is answered within the bound of docs/reliability.md; a
 * tenth of this makes searches no slower, ten times as much lets probes wait for it.
 */
const TURN_MS = 10;

let began = performance.now();
let nextTurn: Promise<void> | undefined;

/**
 * Settles at once where this turn of the thread is not over, else when what waits has been heard.
 * All computations of a thread share its turns, so that many of them hold it no longer than one.
 */
export async function takeTurn(): Promise<void> {
  while (performance.now() - began >= TURN_MS) {
    nextTurn ??= new Promise((settle) =>
      setImmediate(() => {
        nextTurn = undefined;
        began = performance.now();
        settle();
      }),
    );
    await nextTurn;
  }
}

/** The results of a function for all items, as `map` gives them; a long list takes many turns. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    if (performance.now() - began >= TURN_MS) await takeTurn();
    results.push(work(item));
  }
  return results;
}
