import { useNavigate } from "@tanstack/react-router";
import { bilingual, useWords } from "../words/bilingual.js";
import { announce } from "./announce.js";
import { useKeys } from "./keys.js";
import { withoutLabel } from "./node-id.js";

const WORDS = bilingual(
  { movedTo: (place: number, total: number) => `第${place}件，共${total}件` },
  { movedTo: (place: number, total: number) => `Case ${place} of ${total}` },
);

/**
 * The keys of a list of cases whose rows have `data-row`: j and k move the focus from row to row,
 * Enter opens the case, the others do something with the row that has the focus, or with the first.
 */
export function useRowKeys(
  ids: readonly string[],
  commands: Readonly<Record<string, (id: string) => void>>,
): void {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const current = () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-row]");
    return ids.indexOf(row?.dataset["row"] ?? "");
  };
  const move = (to: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (id === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>("a")?.focus();
    row?.scrollIntoView({ block: "nearest" });
    announce(words.movedTo(ids.indexOf(id) + 1, ids.length));
  };
  const atRow = (command: (id: string) => void) => () => {
    if (current() < 0) move(0);
    const id = ids[Math.max(0, current())];
    if (id !== undefined) command(id);
  };
  useKeys({
    j: () => move(current() + 1),
    k: () => move(Math.max(0, current() - 1)),
    Enter: atRow((id) => void navigate({ to: "/case/$id", params: { id: withoutLabel(id) } })),
    ...Object.fromEntries(Object.entries(commands).map(([key, command]) => [key, atRow(command)])),
  });
}
