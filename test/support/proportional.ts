import { expect } from "vitest";

/**
 * The seconds of computing that some work takes in this process, however busy the machine is with
 * others.
 */
function cpuSeconds(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}

/** Ten times the text takes ten times as long; a square would take a hundred times. */
const AT_MOST = 40;

/** What is shorter says more about the machine's rubbish collection than about the text. */
const SHORTEST_SECONDS = 0.02;

/**
 * Fails where work takes far more than in proportion to the length of its text, on a machine of
 * whatever speed.
 *
 * @param make A text of about so many characters.
 * @param length Of the long text; the short one has a tenth of it.
 */
export function expectProportional(
  make: (length: number) => string,
  work: (text: string) => unknown,
  length: number,
): void {
  const [short, long] = [length / 10, length].map((each) => {
    const text = make(each);
    return cpuSeconds(() => work(text));
  });
  expect(long! / Math.max(short!, SHORTEST_SECONDS)).toBeLessThan(AT_MOST);
}

/** The piece over and over, to about so many characters. */
export const over =
  (piece: string): ((length: number) => string) =>
  (length) =>
    piece.repeat(Math.ceil(length / piece.length));
