import { useEffect, useRef } from "react";
import { preferences } from "../state/preferences.js";

/** Commands by key: one key, or two with a space between ("g l"). */
export type Keys = Readonly<Record<string, () => void>>;

const FIELDS = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox]";
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

/** Whether a field or an open dialog has the keys; Space and Enter belong to what has the focus. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null) return true;
  return target instanceof Element && target.closest(FIELDS) !== null;
}
