import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";
import { Explorer, type Example, type HandedOver } from "./explorer.js";

const response = await fetch("examples.json");
const examples = (await response.json()) as readonly Example[];
const place = document.getElementById("explorer");
if (place) createRoot(place).render(<Explorer examples={examples} handedOver={handedOver()} />);

/** Takes the query out of the address, so that it is not handed over twice. */
function handedOver(): HandedOver | undefined {
  const given = new URLSearchParams(location.hash.slice(1));
  const query = given.get("query");
  if (query === null) return undefined;
  history.replaceState(null, "", location.pathname);
  return { query, variables: given.get("variables") ?? "" };
}
