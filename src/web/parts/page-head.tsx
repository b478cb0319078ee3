import { type ReactNode, useEffect, useRef } from "react";

let firstPage = true;

interface PageHeadProps {
  /** What the tab is called; the heading's words where it is left out. */
  readonly title: string;
  readonly children: ReactNode;
  readonly lang?: string;
}

/** The heading of a page. It takes the focus when the page changes, so that it is read out. */
export function PageHead({ title, children, lang }: PageHeadProps) {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Leian 类案`;
    if (!firstPage) place.current?.focus({ preventScroll: true });
    firstPage = false;
  }, [title]);
  return (
    <h1 ref={place} tabIndex={-1} className="page-title" lang={lang}>
      {children}
    </h1>
  );
}
