import { useSyncExternalStore } from "react";
import { type Access, accessNow, onAccess } from "../queries/access.js";

/** Whether this tab has a token, and whether the server wants one. */
export const useAccess = (): Access => useSyncExternalStore(onAccess, accessNow);
