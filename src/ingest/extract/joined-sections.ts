import type { Evidence } from "../../domain/evidence.js";
import type { Place } from "../../language/place.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";

/** Several sections as one text, so that what stands in one helps to read another. */
export interface JoinedSections {
  readonly text: string;
  /** The words at a place of the text, as evidence out of their section. */
  readonly evidenceAt: (place: Place) => Evidence | undefined;
  /** The kind of the section in which a place stands. */
  readonly kindAt: (at: number) => SectionKind | undefined;
}

/** Joins sections by line breaks. */
export function joinSections(sections: readonly CaseSection[]): JoinedSections {
  const starts: number[] = [];
  let length = 0;
  for (const section of sections) {
    starts.push(length);
    length += section.text.length + 1;
  }
  const indexAt = (at: number) => starts.findLastIndex((start) => start <= at);
  return {
    text: sections.map((section) => section.text).join("\n"),
    evidenceAt: ({ from, to }) => {
      const index = indexAt(from);
      const [section, start] = [sections[index], starts[index]];
      if (section === undefined || start === undefined) return undefined;
      return evidenceAt(section, {
        from: from - start,
        to: Math.min(to - start, section.text.length),
      });
    },
    kindAt: (at) => sections[indexAt(at)]?.kind,
  };
}
