import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";
import { authorization } from "../queries/access.js";
import { Explorer, type Example, type HandedOver } from "./explorer.js";

const [response, wantsToken] = await Promise.all([fetch("examples.json"), asksForToken()]);
const examples = (await response.json()) as readonly Example[];
const place = document.getElementById("explorer");
if (place)
  createRoot(place).render(
    <Explorer examples={examples} handedOver={handedOver()} wantsToken={wantsToken} />,
  );

/** Whether the server refuses what this tab sends: the editor of headers is then opened. */
async function asksForToken(): Promise<boolean> {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...authorization() },
    body: JSON.stringify({ query: "query Token { __typename }" }),
  });
  await answer.text(); // an answer that is not read is a request that never ends
  return answer.status === 401;
}

/** Takes the query out of the address, so that it is not handed over twice. */
function handedOver(): HandedOver | undefined {
  const given = new URLSearchParams(location.hash.slice(1));
  const query = given.get("query");
  if (query === null) return undefined;
  history.replaceState(null, "", location.pathname);
  return { query, variables: given.get("variables") ?? "" };
}
