/**
 * The token of a server that asks for one. It lives as long as the tab: in its session storage,
 * never in an address, a log or another tab.
 */

/** Why a server answers nothing: it needs a token, or has refused the one that it was sent. */
export type Refusal = "NEEDED" | "REFUSED";

/** What is known of the token. */
export interface Access {
  readonly hasToken: boolean;
  /** Why the server answers nothing; undefined as long as it does. */
  readonly refusal: Refusal | undefined;
  /** Whether the reader is being asked for it. */
  readonly isAsked: boolean;
}

const PLACE = "leian.token";
const listeners = new Set<() => void>();
let token = stored();
let current: Access = { hasToken: token !== undefined, refusal: undefined, isAsked: false };

/** What is known of the token, for React's useSyncExternalStore. */
export const accessNow = (): Access => current;

/** Calls a listener whenever that changes. */
export function onAccess(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a request says of who asks. */
export interface Authorization {
  readonly authorization?: string;
}

/** The header of a request with the tab's token, or with one that is tried. */
export const authorization = (given = token): Authorization =>
  given === undefined ? {} : { authorization: `Bearer ${given}` };

/** Asks the reader for a token, or shows what can be done with the one that is there. */
export const askForToken = (): void => publish({ ...current, isAsked: true });

/** Leaves it at that: the page says for itself that it has no answer. */
export const leaveToken = (): void => publish({ ...current, isAsked: false });

/** Keeps a token that the server has taken. */
export function keepToken(given: string): void {
  token = given;
  write(given);
  publish({ hasToken: true, refusal: undefined, isAsked: false });
}

/** Forgets it, in this tab and in its storage. */
export function forgetToken(): void {
  token = undefined;
  write(undefined);
  publish({ hasToken: false, refusal: undefined, isAsked: false });
}

/**
 * Notes an answer: a refusal of the token that it was asked with, or that there is none. An answer
 * to a request that was sent before the token changed says nothing.
 */
export function noteAnswer(status: number, sentWith: Authorization): void {
  if (sentWith.authorization !== authorization().authorization) return;
  if (status !== 401) {
    if (current.refusal !== undefined) publish({ ...current, refusal: undefined, isAsked: false });
    return;
  }
  const refusal = token === undefined ? "NEEDED" : "REFUSED";
  if (refusal !== current.refusal) publish({ ...current, refusal, isAsked: true });
}

/** A token in the form that the server reads; undefined where the text can be none. */
export function tokenIn(text: string): string | undefined {
  const given = text.trim().replace(/^Bearer +/iu, "");
  return /^[\w.~+/=-]{1,11990}$/u.test(given) ? given : undefined;
}

function publish(access: Access): void {
  current = access;
  for (const each of listeners) each();
}

function stored(): string | undefined {
  try {
    return tokenIn(sessionStorage.getItem(PLACE) ?? "");
  } catch {
    return undefined;
  }
}

function write(given: string | undefined): void {
  try {
    if (given === undefined) sessionStorage.removeItem(PLACE);
    else sessionStorage.setItem(PLACE, given);
  } catch {
    // a browser that stores nothing: the token lives as long as the page
  }
}
