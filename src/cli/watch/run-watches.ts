import type { Watch, WatchNews } from "../../domain/watch.js";
import type { Database } from "../../graph/database.js";
import {
  addWatchNews,
  claimWatchNews,
  type FoundNews,
  readSeen,
  readWatches,
  settleWatchNews,
} from "../../graph/watches.js";
import { watched } from "../../search/watched.js";
import { InputError, NotFoundError } from "../../search/search-errors.js";
import type { OpenSearch } from "../open-search.js";
import { sendNews } from "./webhook.js";

/** The most news of one POST: bounds its body. */
const NEWS_A_DELIVERY = 50;
/**
 * Seconds that news are claimed for delivery, longer than a delivery may take: claims of a killed
 * process expire.
 */
const CLAIM_SECONDS = 60;

/** What a run found for a watch, and the outcome of its delivery. */
export interface WatchRun {
  readonly watch: Watch;
  readonly news: readonly Omit<WatchNews, "foundAt">[];
  /** Why the search failed; undefined where it did not. The next run repeats it. */
  readonly fault: string | undefined;
  readonly sent: number;
  /** Why news could not be delivered; undefined where they were. The next run sends them again. */
  readonly unsent: string | undefined;
}

/**
 * Searches for news of each watch, stores them, and sends those that the webhooks have not received
 * yet.
 */
export async function runWatches(
  database: Database,
  search: OpenSearch,
  secret: string | undefined,
): Promise<readonly WatchRun[]> {
  const runs: WatchRun[] = [];
  for (const watch of await readWatches(database)) {
    const found = await checkWatch(database, watch, search);
    const delivery = await deliver(database, watch, secret);
    runs.push({ watch, ...found, ...delivery });
  }
  return runs;
}

async function checkWatch(
  database: Database,
  watch: Watch,
  search: OpenSearch,
): Promise<Pick<WatchRun, "news" | "fault">> {
  try {
    const found = await watched(watch.query, search.context());
    const { keys } = found;
    const seen = await readSeen(database, watch.id);
    const fresh = keys.filter((key) => !seen.has(key));
    const rows = (await found.describe(fresh)).map((each) => ({
      ...each,
      id: newsId(watch, each.key),
    }));
    const isRule = watch.query.kind === "RULE"; // a former status may come back, and is news then
    const known = isRule ? keys : [...seen, ...rows.map((each) => each.key)];
    const added = await addWatchNews(database, watch.id, known, rows);
    const news = rows.filter((row) => added.has(row.id));
    return { news: news.map((each) => newsOf(watch, each)), fault: undefined };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof NotFoundError)) throw error;
    return { news: [], fault: error.message };
  }
}

/** The id of news: the same for two concurrent runs, another one when a status comes back later. */
function newsId({ id, query, checkedAt }: Watch, key: string): string {
  const since = query.kind === "RULE" ? `|${checkedAt}` : "";
  return `news:${id.slice("watch:".length)}|${key}${since}`;
}

function newsOf(watch: Watch, { id, title, summary, caseId }: FoundNews) {
  return { id, watchId: watch.id, title, summary, caseId };
}

async function deliver(
  database: Database,
  { id, name, webhook }: Watch,
  secret: string | undefined,
): Promise<Pick<WatchRun, "sent" | "unsent">> {
  if (webhook === undefined) return { sent: 0, unsent: undefined };
  if (secret === undefined) return { sent: 0, unsent: "LEIAN_WEBHOOK_SECRET" };
  for (let sent = 0; ;) {
    const news = await claimWatchNews(database, id, NEWS_A_DELIVERY, CLAIM_SECONDS);
    if (news.length === 0) return { sent, unsent: undefined };
    const fault = await sendNews(webhook, secret, { watch: { id, name }, news });
    const ids = news.map((each) => each.id);
    await settleWatchNews(database, ids, fault === undefined);
    if (fault !== undefined) return { sent, unsent: fault };
    sent += news.length;
  }
}
