import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Contradiction } from "../../domain/contradiction.js";
import type { Evidence } from "../../domain/evidence.js";
import type { CaseRow, DocumentRow } from "../../graph/read/node-rows.js";
import { CaseType } from "../case/case.type.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { CaseSectionType, ContradictionType, DocumentType } from "./document.type.js";

/** Characters of a text in one answer, and of what is shown around a span. */
const MOST_TEXT = 20_000;
const MOST_AROUND = 500;

/** A document's text and cases. */
@Resolver((_of) => DocumentType)
export class DocumentResolver {
  @FieldResolver(
    (_type) => String,
    about(
      "A span of its text; what the graph does not hold is left out.",
      "文本的一段。",
      "(start: 0, length: 200)",
    ),
  )
  text(
    @Root() root: DocumentRow,
    @Ctx() { loaders }: RequestContext,
    @Arg("start", (_type) => Int, {
      defaultValue: 0,
      ...about("Where to begin, in UTF-16 units.", "起点。", "0"),
    })
    start: number,
    @Arg("length", (_type) => Int, {
      defaultValue: 2000,
      ...about("How much, at most 20,000.", "长度，至多 20,000。", "2000"),
    })
    length: number,
  ): Promise<string> {
    if (start < 0) throw badUserInput("start must be 0 or more.");
    if (length < 0 || length > MOST_TEXT)
      throw badUserInput(`length must be from 0 to ${MOST_TEXT}.`);
    return loaders.documentSpans.load({ documentId: root.id, start, end: start + length });
  }

  @FieldResolver(
    (_type) => [CaseType],
    about("Its cases in their order, 500 at most.", "所载案例，至多 500 件。", "[{ title }]"),
  )
  cases(
    @Root() root: DocumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CaseRow[]> {
    return loaders.linked("case", "cases-of-documents", root.id);
  }
}

/** What a case has of the documents that it was read from. */
@Resolver((_of) => CaseType)
export class CaseDocumentsResolver {
  @FieldResolver(
    (_type) => [DocumentType],
    about("The documents it was read from.", "所出自的原始文件。", "[{ name }]"),
  )
  async documents(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly DocumentRow[]> {
    const links = await loaders.documentLinks.load(root.id);
    return loaders.nodes(
      "document",
      links.map((link) => link.documentId),
    );
  }

  @FieldResolver(
    (_type) => [CaseSectionType],
    about(
      "Its sections as its documents print them.",
      "原文件中的各段落。",
      "[{ heading, start, end }]",
    ),
  )
  async sections(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CaseSectionType[]> {
    const links = await loaders.documentLinks.load(root.id);
    const documents = await Promise.all(
      links.map((link) => loaders.node("document", link.documentId)),
    );
    return links.flatMap(({ sections }, index) => {
      const document = documents[index];
      return document === undefined ? [] : sections.map((section) => ({ ...section, document }));
    });
  }

  @FieldResolver(
    (_type) => [ContradictionType],
    about("Matters on which its sources differ.", "各来源说法不一之处。", '[{ field: "outcome" }]'),
  )
  contradictions(@Root() root: CaseRow): readonly Contradiction[] {
    return root.contradictions;
  }
}

/** A section's words. */
@Resolver((_of) => CaseSectionType)
export class CaseSectionResolver {
  @FieldResolver(
    (_type) => String,
    about("Its words as printed, line breaks included.", "原文（保留换行）。", "法院认为，……"),
  )
  text(@Root() root: CaseSectionType, @Ctx() { loaders }: RequestContext): Promise<string> {
    return loaders.documentSpans.load({
      documentId: root.document.id,
      start: root.start,
      end: root.end,
    });
  }
}

/** The place of evidence. */
@Resolver((_of) => EvidenceType)
export class EvidenceResolver {
  @FieldResolver((_type) => String, {
    nullable: true,
    ...about(
      "The quote in its place: the document's words around it; null where no document is at hand.",
      "引文在原文件中的上下文；无原始文件时为空。",
      "(around: 100)",
    ),
  })
  async context(
    @Root() root: Evidence,
    @Ctx() { loaders }: RequestContext,
    @Arg("around", (_type) => Int, {
      defaultValue: 100,
      ...about("UTF-16 units on either side, at most 500.", "前后长度，至多 500。", "100"),
    })
    around: number,
  ): Promise<string | null> {
    if (around < 0 || around > MOST_AROUND)
      throw badUserInput(`around must be from 0 to ${MOST_AROUND}.`);
    if (
      root.source?.startsWith("document:") !== true ||
      root.start === undefined ||
      root.end === undefined
    )
      return null;
    const span = {
      documentId: root.source,
      start: Math.max(0, root.start - around),
      end: root.end + around,
    };
    const words = await loaders.documentSpans.load(span);
    return words === "" ? null : words;
  }
}
