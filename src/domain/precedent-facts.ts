import type { Standing } from "./authority.js";
import type { CourtName } from "./authority-tier.js";
import type { PublicationKind } from "./closed-lists.js";

/** A case as a precedent: its standing, with the names that a reason gives. */
export interface PrecedentFacts {
  readonly standing: Standing;
  /** The court of the last ruling. */
  readonly court: DecidingCourt | undefined;
  /**
   * The court that published the case, or gave it its distinction, where the rank is that court's.
   */
  readonly rankCourt: CourtName | undefined;
  readonly publication: {
    readonly kind: PublicationKind | undefined;
    readonly court: CourtName | undefined;
  };
  /** The date of the last ruling. */
  readonly date: string | undefined;
  /** That date, else the publication's, else the last event's. */
  readonly sortDate: string | undefined;
}

export interface DecidingCourt extends CourtName {
  readonly supervisedById: string | undefined;
}
