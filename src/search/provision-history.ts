import { firstDay } from "../domain/in-force.js";
import type { Succession } from "../graph/read/links.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import type { Loaders } from "./loaders.js";
import { validityOf } from "./provision-in-force.js";

/** One version of a rule in the line of those that follow each other. */
export interface ProvisionVersion {
  readonly provision: ProvisionRow;
  /** Its own dates, else those of its instrument. */
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  /** Whether it is the one that was asked for. */
  readonly asked: boolean;
  /** What it follows in this line, and what has changed. */
  readonly follows: readonly Succession[];
}

/** Bounds of a walk: a line of law is short, and no page shows more. */
const MOST_STEPS = 10;
const MOST_VERSIONS = 50;

/**
 * The provision with all that it follows and all that follows it, from step to step, oldest first.
 * Two statements a step, however many provisions are asked for at once.
 */
export async function provisionHistory(
  asked: ProvisionRow,
  loaders: Loaders,
): Promise<readonly ProvisionVersion[]> {
  const [before, after] = await Promise.all([
    walk(asked.id, (each) => each.follows, loaders),
    walk(asked.id, (each) => !each.follows, loaders),
  ]);
  const ids = [...new Set([...before, asked.id, ...after])];
  const rows = await loaders.nodes("provision", ids);
  const versions = await Promise.all(
    rows.map(async (provision): Promise<ProvisionVersion> => {
      const { validFrom, validTo } = await validityOf(provision, loaders);
      const links = await loaders.successions.load(provision.id);
      const follows = links.filter((each) => each.follows && ids.includes(each.provisionId));
      return { provision, validFrom, validTo, asked: provision.id === asked.id, follows };
    }),
  );
  return versions.toSorted(
    (a, b) =>
      dayOf(a).localeCompare(dayOf(b)) || ids.indexOf(a.provision.id) - ids.indexOf(b.provision.id),
  );
}

/** The ids on one side of a provision, the farthest first where one lies behind the other. */
async function walk(
  from: string,
  isWanted: (link: Succession) => boolean,
  loaders: Loaders,
): Promise<readonly string[]> {
  const found = new Set<string>();
  let edge: readonly string[] = [from];
  for (let step = 0; step < MOST_STEPS && edge.length > 0 && found.size < MOST_VERSIONS; step++) {
    const links = await Promise.all(edge.map((id) => loaders.successions.load(id)));
    const next = links.flatMap((each) => each.filter(isWanted).map((link) => link.provisionId));
    edge = [...new Set(next)].filter((id) => id !== from && !found.has(id));
    for (const id of edge) found.add(id);
  }
  return [...found].slice(0, MOST_VERSIONS);
}

/** What has no date stands behind what has one: its place is not known. */
function dayOf({ validFrom }: ProvisionVersion): string {
  return validFrom === undefined ? "9999" : firstDay(validFrom);
}
