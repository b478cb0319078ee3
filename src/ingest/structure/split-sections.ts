import { LEXICON } from "../../lexicon/lexicon.js";
import { type Piece, unwrap } from "../clean/unwrapped-text.js";
import { continues, endsSentence, type Layout } from "../clean/paragraphs.js";
import type { CaseSection, SectionKind } from "../extract/case-text.js";
import { isGroupHeading } from "./case-groups.js";
import type { TaggedLine } from "./tagged-lines.js";

/** What a section is called whose words no heading announces. */
export const NO_HEADING = "（无标题）";
/**
 * What comes after the last case of a release and belongs to none: 结束语, 附：…, 附件1,
 * （责任编辑：…）, 供稿：某庭
 */
const CREDITS = LEXICON.table<"AFTERWORD">("document-credits");
/** Who wrote or decided, named below a case: 编写人：…, 合议庭成员：… */
const CREDIT_HEADINGS = LEXICON.list("heading-credits");

/**
 * Divides the lines of one case into its sections. Words above the first heading make a section of
 * their own.
 */
export function splitSections(
  lines: readonly TaggedLine[],
  layout: Layout,
  isLast: boolean,
): readonly CaseSection[] {
  const own = withoutTail(lines, isLast);
  const sections: {
    heading: string;
    kind: SectionKind;
    paragraphs: Piece[][];
    last?: TaggedLine | undefined;
  }[] = [];
  for (const line of own) {
    const heading = isCredit(line, sections.at(-1)?.kind) ? undefined : line.heading;
    if (heading) {
      const rest = line.text.slice(heading.restFrom);
      const paragraphs =
        rest === "" ? [] : [[{ text: rest, start: line.start + heading.restFrom }]];
      sections.push({
        heading: heading.name,
        kind: heading.kind,
        paragraphs,
        last: rest === "" ? undefined : line,
      });
      continue;
    }
    let section = sections.at(-1);
    if (section === undefined) {
      section = { heading: NO_HEADING, kind: "FACTS", paragraphs: [] };
      sections.push(section);
    }
    const piece = { text: line.text, start: line.start };
    const paragraph = section.paragraphs.at(-1);
    if (paragraph && section.last && continues(section.last, line, layout)) paragraph.push(piece);
    else section.paragraphs.push([piece]);
    section.last = line;
  }
  return sections.flatMap(({ heading, kind, paragraphs }) => {
    const text = unwrap(paragraphs);
    if (text.text === "") return [];
    const short =
      heading === NO_HEADING &&
      !paragraphs.some((pieces) => endsSentence(pieces.at(-1)?.text ?? ""));
    return { heading, kind: short ? "HEAD" : kind, text: text.text, spanAt: text.spanAt };
  });
}

/**
 * Names below the last section are its last line; above the facts they are a section of the head.
 */
function isCredit({ heading, text }: TaggedLine, within: SectionKind | undefined): boolean {
  if (
    heading === undefined ||
    heading.restFrom === text.length ||
    !CREDIT_HEADINGS.includes(heading.name)
  )
    return false;
  return within !== undefined && within !== "HEAD" && within !== "KEYWORDS";
}

/**
 * A group's heading before the next case, and what follows a release's last case, belong to no
 * case.
 */
function withoutTail(lines: readonly TaggedLine[], isLast: boolean): readonly TaggedLine[] {
  const afterword = lines.findIndex((line) => CREDITS.has(line.text, "AFTERWORD"));
  let end = isLast && afterword > 0 ? afterword : lines.length;
  while (end > 1) {
    const line = lines[end - 1];
    const before = lines[end - 2];
    if (
      line === undefined ||
      before === undefined ||
      line.heading ||
      !isGroupHeading(line.text) ||
      !endsSentence(before.text)
    )
      break;
    end--;
  }
  return lines.slice(0, end);
}
