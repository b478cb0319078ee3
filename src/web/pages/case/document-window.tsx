import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { asked } from "../../queries/ask.js";
import { DOCUMENT_WINDOW } from "../../queries/document.js";
import { Passage } from "./passage.js";
import { useReading } from "./reading.js";
import { askedOf, edgesOf, paragraphsOf, type WindowData, type WindowPlan } from "./windows.js";

/** How far from the screen a window is loaded, and beyond which it is dropped again. */
const NEAR = "900px 0px";
/** What a window takes up before anybody has seen it: characters a line, and a line's height. */
const PER_LINE = 34;
const LINE_PX = 30;

interface DocumentWindowProps {
  readonly plan: WindowPlan;
  readonly caseId: string;
}

/** A window near the screen with its words, any other with the room that they take. */
export function DocumentWindow({ plan, caseId }: DocumentWindowProps) {
  const place = useRef<HTMLDivElement>(null);
  const { isWhole } = useReading();
  const { isNear, height } = useNear(place);
  const isShown = isNear || isWhole;
  const page = useQuery({ ...asked(DOCUMENT_WINDOW, askedOf(plan)), enabled: isShown });
  const node = page.data?.data.node;
  const data = node?.__typename === "Document" ? node.window : undefined;
  const room = height ?? Math.ceil((plan.end - plan.start) / PER_LINE) * LINE_PX;
  return (
    <div
      ref={place}
      className="document-window"
      data-document={plan.documentId}
      data-start={plan.start}
      aria-busy={isShown && page.isPending}
      style={isShown && !page.isPending ? undefined : { minHeight: room }}
    >
      {plan.heading !== undefined && <h3 lang="zh-Hans">{plan.heading}</h3>}
      {isShown && page.isPending && <Skeleton lines={4} />}
      {isShown && page.isError && (
        <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
      )}
      {isShown && page.data && data === undefined && (
        <FaultNote faults={page.data.faults} onRetry={() => void page.refetch()} partial />
      )}
      {isShown && data && <WindowText plan={plan} caseId={caseId} data={data} />}
    </div>
  );
}

interface WindowTextProps extends DocumentWindowProps {
  readonly data: WindowData;
}

function WindowText({ plan, caseId, data }: WindowTextProps) {
  const { selected } = useReading();
  const place = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(plan, data, caseId), [plan, data, caseId]);
  useEffect(() => {
    if (selected?.documentId !== plan.documentId) return;
    const { from, to } = edgesOf(plan, data);
    if (selected.start < from || selected.start >= to) return;
    const words = place.current?.querySelector("mark.selected");
    if (words) bringIntoView(words);
  }, [selected, plan, data]);
  return (
    <div ref={place}>
      {paragraphs.map((each) => (
        <Passage key={each.start} paragraph={each} documentId={plan.documentId} />
      ))}
    </div>
  );
}

/** Words that are well in sight stay where they are. */
function bringIntoView(words: Element): void {
  const { top, bottom } = words.getBoundingClientRect();
  if (top < innerHeight * 0.15 || bottom > innerHeight * 0.85)
    words.scrollIntoView({ block: "center" });
}

/** Whether an element is near the screen, and how high it was when it last was. */
function useNear(place: React.RefObject<HTMLElement | null>) {
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        const isBusy = element.getAttribute("aria-busy") === "true";
        if (!entry.isIntersecting && !isBusy && element.style.minHeight === "")
          setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return { isNear, height };
}
