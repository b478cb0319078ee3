import { useCallback, useState } from "react";

/**
 * Which rows of a list are open, and what opens or closes one: the same function from one rendering
 * to the next, so that a row of which nothing changed is not drawn anew.
 */
export function useOpened(): readonly [ReadonlySet<string>, (id: string) => void] {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setOpened((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return [opened, toggle];
}
