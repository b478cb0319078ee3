import "./styles/base.css";
import "./styles/parts.css";
import "./styles/shell.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCache } from "./queries/ask.js";
import { router } from "./routes.js";
import { applyPreferences } from "./state/preferences.js";

applyPreferences();
const place = document.getElementById("workbench");
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={createCache()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
