import { useRef } from "react";

/**
 * A value, or while there is none the last that there was of the same thing: a page whose question
 * failed keeps what it had.
 * @param of what the value is of; the value of another thing is none.
 */
export function useLast<Value>(value: Value | undefined, of: string): Value | undefined {
  const last = useRef<{ readonly of: string; readonly value: Value }>(undefined);
  if (value !== undefined) last.current = { of, value };
  return value ?? (last.current?.of === of ? last.current.value : undefined);
}
