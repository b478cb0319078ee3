import type { ProvisionKind } from "../../domain/closed-lists.js";

/** A stored provision of the instrument whose text is being loaded. */
export interface HeldProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly title: string | undefined;
  readonly gist: string | undefined;
  readonly parentId: string | undefined;
}
