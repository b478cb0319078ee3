import type { UseQueryResult } from "@tanstack/react-query";
import { useRef } from "react";
import { type Answer, isUnauthenticated } from "../queries/ask.js";

/** What a page shows of its query. */
export interface Held<Data> {
  /** The answer, or the one before it of the same subject while there is none. */
  readonly answer: Answer<Data> | undefined;
  /** Whether it answers an earlier question: it is dimmed. */
  readonly isStale: boolean;
}

/**
 * Keeps the last answer about a subject while the next is awaited and when it fails: the page
 * stays. Of another subject nothing is kept: the old article never stands under the new one's
 * heading. Nor is anything kept for one whom the server no longer answers.
 */
export function useHeld<Data>(page: UseQueryResult<Answer<Data>>, subject: string): Held<Data> {
  const last = useRef<{ readonly subject: string; readonly answer: Answer<Data> }>(undefined);
  if (page.data !== undefined && !page.isPlaceholderData)
    last.current = { subject, answer: page.data };
  if (isUnauthenticated(page.error)) last.current = undefined;
  const answer = last.current?.subject === subject ? last.current.answer : undefined;
  return { answer, isStale: answer !== undefined && (page.isPlaceholderData || page.isError) };
}
