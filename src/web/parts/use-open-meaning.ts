import { useNavigate } from "@tanstack/react-router";
import { createMatter } from "../state/matters.js";
import type { Meaning } from "../state/recognize.js";
import { withoutLabel } from "./node-id.js";

/** Opens the page of what a text was taken for. */
export function useOpenMeaning(): (meaning: Meaning, text: string) => void {
  const navigate = useNavigate();
  return (meaning, text) => {
    switch (meaning.kind) {
      case "LAW":
        void navigate({ to: "/law/$citation", params: { citation: meaning.citation } });
        break;
      case "CASE":
        void navigate({ to: "/case/$id", params: { id: withoutLabel(meaning.id) } });
        break;
      case "NUMBER":
        void navigate({ to: "/number/$number", params: { number: meaning.number } });
        break;
      case "COURT":
        void navigate({ to: "/court/$id", params: { id: withoutLabel(meaning.id) } });
        break;
      case "FACTOR":
        void navigate({ to: "/factor/$id", params: { id: withoutLabel(meaning.id) } });
        break;
      case "FACTS":
        void navigate({ to: "/matter/$id", params: { id: createMatter(text).id } });
        break;
      case "WORDS":
        void navigate({ to: "/search", search: { q: meaning.words } });
        break;
    }
  };
}
