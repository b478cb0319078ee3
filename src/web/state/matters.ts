import { useSyncExternalStore } from "react";

/** What a lawyer is working on: the facts, and what was decided about the hits. */
export interface Matter {
  readonly id: string;
  readonly createdAt: string;
  readonly facts: string;
  /** Factors that were switched off, to see what would change. */
  readonly without: readonly NamedFactor[];
  /** Factors that were added. */
  readonly added: readonly NamedFactor[];
  /** The cause of action that was chosen instead of those understood. */
  readonly cause?: NamedCause | undefined;
  /** Whether the meaning of the facts is used, or their words alone. */
  readonly meaning: boolean;
  /** What was decided about cases, by their ids. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly report: ReportSettings;
  /** Whether the reader wants it kept in this browser. */
  readonly saved: boolean;
}

/** A factor, and where the facts name it. */
export interface NamedFactor {
  readonly id: string;
  readonly label: string;
  readonly labelEn?: string | null | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Of one that was added: that a clause may mean it, or that the facts deny it. */
  readonly offer?: "SUGGESTED" | "DENIED" | undefined;
}

/** A cause of action. */
export interface NamedCause {
  readonly id: string;
  readonly name: string;
}

/** What the reader decided about a case for the report. */
export interface Choice {
  readonly verdict: "INCLUDED" | "EXCLUDED" | "OPEN";
  /** Why it is left out: without a reason it is not. */
  readonly reason: string;
  readonly note: string;
  /** A note for the team reaches no court. */
  readonly noteFor: "TEAM" | "COURT";
}

/** What stands in a report beside the cases. */
export interface ReportSettings {
  readonly audience: "TEAM" | "COURT";
  readonly searcher: string;
  /** The issues that are still open, a line each. */
  readonly issues: string;
}

const UNDECIDED: Choice = { verdict: "OPEN", reason: "", note: "", noteFor: "TEAM" };

/** What was decided about a case. */
export const choiceOf = (matter: Matter, caseId: string): Choice =>
  matter.choices[caseId] ?? UNDECIDED;

/** Decides about a case. */
export function choose(matter: Matter, caseId: string, changed: Partial<Choice>): void {
  changeMatter(matter.id, (now) => ({
    choices: { ...now.choices, [caseId]: { ...choiceOf(now, caseId), ...changed } },
  }));
}

/** Takes a case into the report, or leaves it open again. */
export function toggleIncluded(matterId: string, caseId: string): void {
  changeMatter(matterId, (now) => {
    const choice = choiceOf(now, caseId);
    const verdict = choice.verdict === "INCLUDED" ? "OPEN" : "INCLUDED";
    return { choices: { ...now.choices, [caseId]: { ...choice, verdict } } };
  });
}

const open = new Map<string, Matter>();
const listeners = new Set<() => void>();
let snapshot: readonly Matter[] = [];
let loaded: Promise<void> | undefined;
let isRead = false;

/** Opens a matter. It stays in memory until the reader saves it. */
export function createMatter(facts: string): Matter {
  const matter: Matter = {
    id: crypto.randomUUID(),
    createdAt: new Date().toISOString(),
    facts,
    without: [],
    added: [],
    meaning: true,
    choices: {},
    report: { audience: "COURT", searcher: "", issues: "" },
    saved: false,
  };
  put(matter);
  return matter;
}

type Changed = Partial<Omit<Matter, "id">>;

/**
 * Changes a matter, in the browser's storage too where it is saved there. What depends on how it
 * is now is a function of it: of two quick changes none is lost.
 */
export function changeMatter(id: string, change: Changed | ((matter: Matter) => Changed)): void {
  const matter = open.get(id);
  if (matter === undefined) return;
  const next = { ...matter, ...(typeof change === "function" ? change(matter) : change) };
  put(next);
  if (next.saved) void write(next);
  else if (matter.saved) void erase(id);
}

/** Takes a matter in that was exported. It stays in memory until the reader saves it. */
export function importMatter(matter: Matter): void {
  put(matter);
}

/** Forgets a matter here and in the browser's storage. */
export async function removeMatter(id: string): Promise<void> {
  open.delete(id);
  publish();
  await erase(id);
}

/** One matter; null where there is none of that id, undefined until the storage has been read. */
export function useMatter(id: string): Matter | null | undefined {
  const matter = useMatters().find((each) => each.id === id);
  return matter ?? (isRead ? null : undefined);
}

/** The matters, those that are saved too, the newest first. */
export function useMatters(): readonly Matter[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

let visited: string | undefined;

/** Remembers the matter that is worked on: keys of other pages go to it. */
export function visitMatter(id: string): void {
  visited = id;
}

const current = (matters: readonly Matter[]) =>
  matters.find((each) => each.id === visited) ?? matters[0];

/** The matter that was open last; the newest where none was. */
export function useCurrentMatter(): Matter | undefined {
  return current(useMatters());
}

/** The same once, for what is not to be drawn anew with each change of a matter. */
export async function currentMatter(): Promise<Matter | undefined> {
  await (loaded ??= readAll());
  return current(snapshot);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  loaded ??= readAll();
  return () => listeners.delete(listener);
}

function put(matter: Matter): void {
  open.set(matter.id, matter);
  publish();
}

function publish(): void {
  // a new array each time: what reads it is asked again, even where it is empty
  snapshot = [...open.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  for (const each of listeners) each();
}

const NAME = "leian";
const STORE = "matters";

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("the browser's storage does not open"));
  });
}

async function within<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  try {
    const opened = await database();
    return await new Promise<Result>((resolve, reject) => {
      const request = work(opened.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("the browser's storage does not answer"));
    }).finally(() => opened.close());
  } catch {
    return undefined; // a browser that stores nothing: matters live as long as the page
  }
}

async function readAll(): Promise<void> {
  const stored = (await within("readonly", (store) => store.getAll())) as
    (Omit<Matter, "meaning"> & { readonly meaning?: boolean })[] | undefined;
  isRead = true;
  // what was saved before there was a choice of meaning has none
  for (const each of stored ?? [])
    if (!open.has(each.id)) open.set(each.id, { ...each, meaning: each.meaning ?? true });
  publish();
}

const write = (matter: Matter) => within("readwrite", (store) => store.put(matter));
const erase = (id: string) => within("readwrite", (store) => store.delete(id));
