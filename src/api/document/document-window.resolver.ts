import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { CaseRow, DocumentRow } from "../../graph/read/node-rows.js";
import { claimsInSpan, type TextClaim } from "../../search/text-claims.js";
import { CaseType } from "../case/case.type.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { DocumentType } from "./document.type.js";
import { DocumentWindowType, TextClaimType } from "./document-window.type.js";

/** Characters of a window. */
const MOST_TEXT = 20_000;

/** A document's text, a stretch at a time. */
@Resolver((_of) => DocumentType)
export class DocumentWindowsResolver {
  @FieldResolver(
    (_type) => DocumentWindowType,
    about(
      "A stretch of its text, with the places of everything in the graph that the words there prove.",
      "文本的一段，及图谱中以该段文字为据的全部陈述的位置。",
      "(start: 0, length: 2000)",
    ),
  )
  window(
    @Root() root: DocumentRow,
    @Arg("start", (_type) => Int, {
      defaultValue: 0,
      ...about("Where to begin, in UTF-16 units.", "起点（UTF-16 单位）。", "4000"),
    })
    start: number,
    @Arg("length", (_type) => Int, {
      defaultValue: 2000,
      ...about("How much, 1 to 20,000.", "长度，1 至 20,000。", "2000"),
    })
    length: number,
  ): DocumentWindowType {
    if (start < 0) throw badUserInput("start must be 0 or more.");
    if (length < 1 || length > MOST_TEXT)
      throw badUserInput(`length must be from 1 to ${MOST_TEXT}.`);
    const from = Math.min(start, root.length);
    return { documentId: root.id, start: from, end: Math.min(start + length, root.length) };
  }
}

/** What a window shows. */
@Resolver((_of) => DocumentWindowType)
export class DocumentWindowResolver {
  @FieldResolver(
    (_type) => String,
    about(
      "Its words, a unit a place: what the graph does not hold stands as blanks, so that the places of claims hold.",
      "原文；未入库的部分以空格占位，使各项位置不变。",
      "本院认为，……",
    ),
  )
  async text(
    @Root() { documentId, start, end }: DocumentWindowType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    let text = "";
    for (const piece of await loaders.documentPieces.load({ documentId, start, end }))
      text = text.padEnd(piece.start - start) + piece.text;
    return text.padEnd(end - start);
  }

  @FieldResolver(
    (_type) => [TextClaimType],
    about(
      "What the words there prove, in the order of the text, at most 1,000.",
      "该段文字所证明的事项，按原文顺序，至多 1,000 项。",
      "[{ kind, label, start, end }]",
    ),
  )
  claims(
    @Root() { documentId, start, end }: DocumentWindowType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly TextClaim[]> {
    return claimsInSpan({ documentId, start, end }, loaders);
  }
}

/** What a claim belongs to. */
@Resolver((_of) => TextClaimType)
export class TextClaimResolver {
  @FieldResolver((_type) => CaseType, about("The case that states it.", "所属案件。", "{ name }"))
  case(@Root() root: TextClaim, @Ctx() { loaders }: RequestContext): Promise<CaseRow | undefined> {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver((_type) => NodeInterface, {
    nullable: true,
    ...about(
      "The node that it is about; null where it is no node of its own.",
      "所涉的节点；不是独立节点的为空。",
      '{ id: "factor:remote-locking" }',
    ),
  })
  async about(
    @Root() root: TextClaim,
    @Ctx() { loaders }: RequestContext,
  ): Promise<{ readonly id: string } | undefined> {
    return root.aboutId === undefined ? undefined : loaders.anyNode(root.aboutId);
  }
}
