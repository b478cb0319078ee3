import { useEffect, useRef } from "react";
import { preferences } from "../state/preferences.js";

/** Commands by key: one key, or two with a space between ("g l"). */
export type Keys = Readonly<Record<string, () => void>>;

const FIELDS =
  "input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox], [role=textbox]";
/** How soon the second key of a pair must follow the first. */
const SEQUENCE_MS = 1200;

/** Runs commands by single keys, unless the reader types or has switched them off. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let before = "";
    let at = 0;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!preferences().keys || isBusy(event.target)) return;
      const sequence = event.timeStamp - at < SEQUENCE_MS ? `${before} ${event.key}` : "";
      before = event.key;
      at = event.timeStamp;
      if (isTheElements(event)) return;
      const command = latest.current[sequence] ?? latest.current[nameOf(event.key)];
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

const nameOf = (key: string) => (key === " " ? "Space" : key);

/** Space and Enter belong to a button or box that has the focus, Enter to a link too. */
function isTheElements({ key, target }: KeyboardEvent): boolean {
  if ((key !== " " && key !== "Enter") || !(target instanceof Element)) return false;
  const own = "button, label, summary, [role=tab], [role=button]";
  return target.closest(key === "Enter" ? `${own}, a` : own) !== null;
}

/** Whether a field or an open dialog has the keys. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null) return true;
  return target instanceof Element && target.closest(FIELDS) !== null;
}
