import type { HeldCase } from "../../domain/held-case.js";
import { meetingKey } from "../../domain/meeting-key.js";
import { normalizeTitle } from "../../domain/normalize-title.js";
import type { Fault } from "../record/fault.js";
import { fault } from "../record/parse-record.js";
import type { RecordPlace } from "../record/record.js";

/** An edited case of the input. */
export interface IncomingCase {
  readonly id: string;
  readonly title: string;
  readonly publicationId: string;
  readonly place: RecordPlace;
}

/** Cases that are looked up in one statement. */
const BATCH = 1000;

/**
 * Finds the records that would take the place of another publication's case. A record takes the
 * place of the case of its id in its own publication; elsewhere the id belongs to another case,
 * unless both describe one case (publication and title are the same, as records meet), or the input
 * holds the other publication as a whole and so moves the case.
 */
export class HeldCases {
  private pending: IncomingCase[] = [];
  private readonly taken: { readonly incoming: IncomingCase; readonly held: HeldCase }[] = [];

  constructor(
    private readonly editedCases: (
      ids: readonly string[],
    ) => Promise<ReadonlyMap<string, HeldCase>>,
  ) {}

  async take(cases: readonly IncomingCase[]): Promise<void> {
    this.pending.push(...cases);
    if (this.pending.length >= BATCH) await this.lookUpPending();
  }

  /**
   * @param titleOf the title that the input gives a publication; undefined where the graph has it.
   */
  async faults(
    wholePublications: ReadonlySet<string>,
    titleOf: (id: string) => string | undefined,
  ): Promise<readonly Fault[]> {
    await this.lookUpPending();
    return this.taken.flatMap(({ incoming, held }) => {
      if (
        wholePublications.has(held.publicationId) ||
        isSameCase(incoming, held, titleOf(incoming.publicationId))
      )
        return [];
      const publication = { id: held.publicationId, title: held.publicationTitle };
      return fault(incoming.place, ["id"], { code: "OWN_ID", id: held.id, publication });
    });
  }

  private async lookUpPending(): Promise<void> {
    const asked = this.pending;
    this.pending = [];
    if (asked.length === 0) return;
    const held = await this.editedCases(asked.map((each) => each.id));
    for (const incoming of asked) {
      const other = held.get(incoming.id);
      if (other !== undefined && other.publicationId !== incoming.publicationId)
        this.taken.push({ incoming, held: other });
    }
  }
}

function isSameCase(
  incoming: IncomingCase,
  held: HeldCase,
  publicationTitle: string | undefined,
): boolean {
  // A file that was moved or renamed is another publication with the same cases.
  if (isFile(incoming.publicationId) && isFile(held.publicationId))
    return normalizeTitle(incoming.title) === normalizeTitle(held.title);
  const key = meetingKey(publicationTitle ?? incoming.publicationId, incoming.title);
  return key !== "" && key === held.meetingKey;
}

function isFile(publicationId: string): boolean {
  return publicationId.startsWith("publication:file/");
}
