import type { ReactNode } from "react";

interface BlockProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the report under its heading. */
export function Block({ title, children }: BlockProps) {
  return (
    <section className="block">
      <h2>{title}</h2>
      <div className="block-body">{children}</div>
    </section>
  );
}

interface EntryProps {
  readonly children: ReactNode;
  /** What the entry rests on: in the margin, on a phone below. */
  readonly margin?: ReactNode;
}

/** A statement with its grounds beside it. */
export function Entry({ children, margin }: EntryProps) {
  return (
    <div className="entry">
      <div className="entry-text">{children}</div>
      <div className="entry-margin">{margin}</div>
    </div>
  );
}
