import type { PublicationKind } from "./closed-lists.js";
import type { Grounds } from "./evidence.js";

/** The release that cases come from, as records hold it. */
export interface PublicationRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publisherCourt?: string | undefined;
  readonly kind?: PublicationKind | undefined;
  readonly date?: string | undefined;
  readonly dateGrounds?: Grounds | undefined;
  readonly region?: string | undefined;
}
