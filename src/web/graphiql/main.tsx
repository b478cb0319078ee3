import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";
import { Explorer, type Example } from "./explorer.js";

const response = await fetch("examples.json");
const examples = (await response.json()) as readonly Example[];
const place = document.getElementById("explorer");
if (place) createRoot(place).render(<Explorer examples={examples} />);
