import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { useMonaco } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { useEffect } from "react";

/** One of the examples of examples/*.graphql. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

const fetcher = createGraphiQLFetcher({ url: "/graphql" });

/** A query that a page of the workbench hands over, behind the # of the address: no server sees it. */
export interface HandedOver {
  readonly query: string;
  readonly variables: string;
}

interface ExplorerProps {
  readonly examples: readonly Example[];
  readonly handedOver: HandedOver | undefined;
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

/** GraphiQL over this server's own API, every example in a tab of its own. */
export function Explorer({ examples, handedOver }: ExplorerProps) {
  const tabs = examples.map(({ query }) => ({ query }));
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={handedOver === undefined ? tabs : [{ ...handedOver }, ...tabs]}
      {...(handedOver !== undefined && { storage: FORGETFUL })}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <strong>Leian 类案</strong>
      </GraphiQL.Logo>
      <PlainChinese />
    </GraphiQL>
  );
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
