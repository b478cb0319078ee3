import { useSyncExternalStore } from "react";

/** What a reader sets for all pages. None of it says anything of a case. */
export interface Preferences {
  readonly language: "zh" | "en";
  readonly theme: "system" | "light" | "dark";
  /** Whether single keys are commands. */
  readonly keys: boolean;
  /** Whether words are marked in texts. */
  readonly marks: boolean;
}

const DEFAULTS: Preferences = { language: "zh", theme: "system", keys: true, marks: true };
const PLACE = "leian.preferences";
const listeners = new Set<() => void>();
let current = stored();

/** The reader's preferences. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** The same, outside of components. */
export const preferences = (): Preferences => current;

/** Changes some of them, here and in later visits. */
export function setPreferences(changed: Partial<Preferences>): void {
  current = { ...current, ...changed };
  try {
    localStorage.setItem(PLACE, JSON.stringify(current));
  } catch {
    // a browser that stores nothing forgets them
  }
  applyPreferences();
  for (const each of listeners) each();
}

/** Gives the document its language and theme. */
export function applyPreferences(): void {
  const { dataset } = document.documentElement;
  document.documentElement.lang = current.language === "zh" ? "zh-Hans" : "en";
  if (current.theme === "system") delete dataset["theme"];
  else dataset["theme"] = current.theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Preferences {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    return { ...DEFAULTS, ...(typeof value === "object" ? value : {}) };
  } catch {
    return DEFAULTS;
  }
}
