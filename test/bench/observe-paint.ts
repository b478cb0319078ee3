import type { Page } from "playwright-core";

/** How a page came and answered to keys and clicks, in milliseconds. */
export interface Paint {
  /** When the largest thing was painted. */
  readonly lcp: number;
  /** How much of the page moved without the reader's doing. */
  readonly cls: number;
  /** From each key or click to the next paint. */
  readonly interactions: readonly number[];
  /** How many GraphQL requests began before the largest thing was painted. */
  readonly questions: number;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}
interface EventTiming extends PerformanceEntry {
  readonly interactionId: number;
}
interface Observed {
  lcp: number;
  cls: number;
  readonly interactions: Map<number, number>;
}
type ObservingWindow = Window & { leianPaint?: Observed };

/** Has every document that the page opens note how it is painted. */
export async function observePaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observed: Observed = { lcp: 0, cls: 0, interactions: new Map() };
    (window as ObservingWindow).leianPaint = observed;
    // no function in here has a name of its own: tsx would wrap it in a helper that no page has
    const kinds: readonly (readonly [object, (entry: PerformanceEntry) => void])[] = [
      [{ type: "largest-contentful-paint" }, ({ startTime }) => (observed.lcp = startTime)],
      [
        { type: "layout-shift" },
        (entry) => {
          const { value, hadRecentInput } = entry as LayoutShift;
          if (!hadRecentInput) observed.cls += value;
        },
      ],
      [
        // the least that is reported is 16 ms: what is sooner counts as none
        { type: "event", durationThreshold: 16 },
        (entry) => {
          const { interactionId, duration } = entry as EventTiming;
          if (interactionId === 0) return;
          const before = observed.interactions.get(interactionId) ?? 0;
          observed.interactions.set(interactionId, Math.max(before, duration));
        },
      ],
    ];
    for (const [options, note] of kinds)
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        buffered: true,
        ...options,
      });
  });
}

/** What was noted of the document that is open. */
export async function readPaint(page: Page): Promise<Paint> {
  const paint = await page.evaluate(async () => {
    // the entries of the last interaction come after the next frame
    for (let frame = 0; frame < 2; frame++)
      await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done));
    const { lcp = 0, cls = 0, interactions } = (window as ObservingWindow).leianPaint ?? {};
    const questions = performance
      .getEntriesByType("resource")
      .filter(({ name, startTime }) => name.endsWith("/graphql") && startTime < lcp).length;
    return { lcp, cls, interactions: [...(interactions?.values() ?? [])], questions };
  });
  if (paint.lcp === 0) throw new Error(`nothing was painted at ${page.url()}, or nobody saw it`);
  return paint;
}
