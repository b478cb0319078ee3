/**
 * An edited case that the graph holds, as an import must know it before it takes a case's place.
 */
export interface HeldCase {
  readonly id: string;
  readonly title: string;
  readonly publicationId: string;
  readonly publicationTitle: string;
  readonly meetingKey: string;
}
