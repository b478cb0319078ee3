import type { CaseRecord } from "../../domain/case-record.js";
import type { PlacedRecord, RecordKind } from "../record/record.js";

/**
 * The kinds of things that records refer to by id. Causes of action are not among them: an unknown
 * one is kept as unresolved.
 */
export type ReferredKind =
  Exclude<RecordKind, "cases" | "causesOfAction"> | "parents" | "provisions";

export interface Reference {
  readonly kind: ReferredKind;
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** Everything that a record refers to by id, with the key where it does. */
export function referencesOf(record: PlacedRecord): readonly Reference[] {
  switch (record.kind) {
    case "regions":
      return one("regions", record.value.partOf, ["partOf"]);
    case "courts":
      return [
        ...one("regions", record.value.region, ["region"]),
        ...one("courts", record.value.supervisedBy, ["supervisedBy"]),
      ];
    case "causesOfAction":
      return one("parents", record.value.parent, ["parent"]);
    case "factors":
      return [
        ...many("factors", record.value.broader, "broader"),
        ...many("provisions", record.value.governedBy, "governedBy"),
        ...many("parents", record.value.typicalCauses, "typicalCauses"),
        ...(record.value.distinguishedFrom ?? []).flatMap((each, index) =>
          one("factors", each.factor, ["distinguishedFrom", index, "factor"]),
        ),
      ];
    case "instruments":
      return [
        ...one("regions", record.value.region, ["region"]),
        ...many("instruments", record.value.succeeds, "succeeds"),
        ...(record.value.cites ?? []).flatMap((each, index) =>
          one("instruments", each.instrument, ["cites", index, "instrument"]),
        ),
        ...(record.value.articles ?? []).flatMap((article, index) =>
          (article.succeeds ?? []).flatMap((each, order) =>
            typeof each === "string"
              ? one("provisions", each, ["articles", index, "succeeds", order])
              : one("provisions", each.provision, [
                  "articles",
                  index,
                  "succeeds",
                  order,
                  "provision",
                ]),
          ),
        ),
      ];
    case "publications":
      return [
        ...one("courts", record.value.publisherCourt, ["publisherCourt"]),
        ...one("regions", record.value.region, ["region"]),
      ];
    case "cases":
      return caseReferences(record.value);
  }
}

function caseReferences(record: CaseRecord): readonly Reference[] {
  const publication = record.publication;
  return [
    ...(typeof publication === "string" ? one("publications", publication, ["publication"]) : []),
    ...(typeof publication === "object"
      ? one("courts", publication.publisherCourt, ["publication", "publisherCourt"])
      : []),
    ...(typeof publication === "object"
      ? one("regions", publication.region, ["publication", "region"])
      : []),
    ...one("regions", record.region, ["region"]),
    ...(record.courts ?? []).flatMap((each, index) =>
      one("courts", courtId(each.court), ["courts", index, "court"]),
    ),
    ...(record.rulings ?? []).flatMap((each, index) =>
      one("courts", courtId(each.court), ["rulings", index, "court"]),
    ),
    ...(record.factors ?? []).flatMap((each, index) =>
      one("factors", each.factor, ["factors", index, "factor"]),
    ),
    ...(record.instruments ?? []).flatMap((each, index) =>
      one("instruments", each.instrument, ["instruments", index, "instrument"]),
    ),
    ...(record.rulePrinciples ?? []).flatMap((rule, index) => [
      ...many("provisions", rule.interprets, "rulePrinciples", index, "interprets"),
      ...many("factors", rule.turnsOn, "rulePrinciples", index, "turnsOn"),
    ]),
    ...(record.issues ?? []).flatMap((issue, index) =>
      many("factors", issue.factors, "issues", index, "factors"),
    ),
    ...(record.provisions ?? []).flatMap((each, index) =>
      each.provision.startsWith("provision:")
        ? one("provisions", each.provision, ["provisions", index, "provision"])
        : [],
    ),
  ];
}

/** A court may be given by its name, of which the load makes an id. */
function courtId(court: string | undefined): string | undefined {
  return court?.startsWith("court:") ? court : undefined;
}

function one(
  kind: ReferredKind,
  id: string | undefined,
  path: readonly PropertyKey[],
): readonly Reference[] {
  return id === undefined ? [] : [{ kind, id, path }];
}

function many(
  kind: ReferredKind,
  ids: readonly string[] | undefined,
  ...path: readonly PropertyKey[]
): readonly Reference[] {
  return (ids ?? []).map((id, index) => ({ kind, id, path: [...path, index] }));
}
