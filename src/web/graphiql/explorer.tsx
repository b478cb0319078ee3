import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { useMonaco } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { useEffect } from "react";
import { authorization } from "../queries/access.js";

/** One of the examples of examples/*.graphql. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

/** The workbench's token for this tab, until a tab of the explorer sends one of its own. */
let last = authorization().authorization;

/** One token is enough for all tabs: what one of them sent goes with the others too. */
const authorizedFetch: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  const given = headers.get("authorization");
  if (given !== null) last = given;
  else if (last !== undefined) headers.set("authorization", last);
  return fetch(input, { ...init, headers });
};

const fetcher = createGraphiQLFetcher({ url: "/graphql", fetch: authorizedFetch });

/** What a server that wants a token is sent; the reader fills in which. */
const TOKEN_HEADER = '{\n  "authorization": "Bearer "\n}';

/**
 * A query that a page of the workbench hands over, behind the # of the address: no server sees it.
 */
export interface HandedOver {
  readonly query: string;
  readonly variables: string;
}

interface ExplorerProps {
  readonly examples: readonly Example[];
  readonly handedOver: HandedOver | undefined;
  /** Whether the server answers nothing to what this tab sends so far. */
  readonly wantsToken: boolean;
}

/**
 * The browser's storage has the tabs of the last visit, which would come before a query that was
 * handed over; this one is empty and keeps nothing.
 */
const FORGETFUL = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};

/** GraphiQL keeps a history with the headers of each query: a token is left out of it. */
const DISCREET = {
  get length() {
    return localStorage.length;
  },
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) =>
    localStorage.setItem(key, value.replaceAll(/(Bearer\s+)[\w.~+/=-]+/giu, "$1")),
  removeItem: (key: string) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
};

/** GraphiQL over this server's own API, every example in a tab of its own. */
export function Explorer({ examples, handedOver, wantsToken }: ExplorerProps) {
  const tabs = examples.map(({ query }) => ({ query }));
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={handedOver === undefined ? tabs : [{ ...handedOver }, ...tabs]}
      {...(wantsToken && { initialHeaders: TOKEN_HEADER })}
      storage={handedOver === undefined ? DISCREET : FORGETFUL}
      defaultEditorToolsVisibility={wantsToken ? "headers" : "variables"}
    >
      <GraphiQL.Logo>
        <strong>Leian 类案</strong>
      </GraphiQL.Logo>
      <PlainChinese />
      {handedOver !== undefined && <ReadyToRun />}
    </GraphiQL>
  );
}

/** Who comes with a query wants its answer: Enter asks for it. */
function ReadyToRun() {
  const isThere = useMonaco((state) => state.monaco !== undefined);
  useEffect(() => {
    if (isThere) document.querySelector<HTMLElement>(".graphiql-execute-button")?.focus();
  }, [isThere]);
  return null;
}

/**
 * The editor takes full-width punctuation for look-alikes of ASCII and boxes it; in Chinese text it
 * is the right one.
 */
function PlainChinese() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (monaco === undefined) return undefined;
    const options = {
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    };
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(options);
    const watch = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(options));
    return () => watch.dispose();
  }, [monaco]);
  return null;
}
