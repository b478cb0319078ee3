import { Link } from "@tanstack/react-router";

/** An article by its citation, to its page. */
export function LawLink({ citation }: { readonly citation: string }) {
  return (
    <Link to="/law/$citation" params={{ citation }} lang="zh-Hans">
      {citation}
    </Link>
  );
}
