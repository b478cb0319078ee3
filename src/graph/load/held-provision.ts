import type { ProvisionKind } from "../../domain/closed-lists.js";

/** A provision that the instrument has before its text is put onto it. */
export interface HeldProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly title: string | undefined;
  readonly gist: string | undefined;
  readonly parentId: string | undefined;
}
