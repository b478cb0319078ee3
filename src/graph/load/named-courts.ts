import type { CaseRecord, NamedCourtRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import {
  courtNameKeys,
  NAMED_ORIGIN,
  type NamedCourt,
  readCourtName,
} from "../../domain/court-name.js";
import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import { unspaced } from "../../domain/unspaced.js";
import type { Database, WriteTransaction } from "../database.js";
import { writeCourts } from "./court-rows.js";
import type { LoadContext } from "./load-context.js";

const SUPREME = "court:supreme";
const NO_COURT = "no court of the graph bears this name, and it is no full name of one court";

/**
 * Replaces the names of courts by ids. A name that means no court is added to the unresolved
 * statements, with the reason.
 */
export function withCourtIds(record: CaseRecord, context: LoadContext): CaseRecord {
  const unresolved = new Map<string, UnresolvedRecord>();
  const idOf = (court: string): string | undefined => {
    const id = court.startsWith("court:") ? court : idOfName(court, context);
    if (id === undefined) unresolved.set(court, { kind: "court", raw: court, reason: NO_COURT });
    return id;
  };
  const rulings = record.rulings?.map(({ court, courtGrounds, ...rest }): RulingRecord => {
    const id = court === undefined ? undefined : idOf(court);
    return id === undefined ? rest : { ...rest, court: id, ...(courtGrounds && { courtGrounds }) };
  });
  const courts = record.courts?.flatMap((each): readonly NamedCourtRecord[] => {
    const id = idOf(each.court);
    return id === undefined ? [] : [{ ...each, court: id }];
  });
  return {
    ...record,
    ...(rulings && { rulings }),
    ...(courts && { courts }),
    ...(unresolved.size > 0 && {
      unresolved: [...(record.unresolved ?? []), ...unresolved.values()],
    }),
  };
}

/** The id of the court with the name, else of the court that the name implies. */
function idOfName(
  name: string,
  { courtIdsByName, courtIdsByShortName }: LoadContext,
): string | undefined {
  const plain = unspaced(name);
  const read = readCourtName(plain);
  const borne = courtIdsByName.get(plain) ?? (read && courtIdsByName.get(read.name));
  if (borne !== undefined) return borne;
  if (read !== undefined) return namedCourtId(read);

  return courtNameKeys(plain)
    .map((key) => courtIdsByShortName.get(key))
    .find((id) => id !== undefined);
}

function namedCourtId({ name }: NamedCourt): string {
  return `court:${name}`;
}

/**
 * The courts of these records that the graph lacks and that follow from their names, with those
 * superior courts that are certain.
 */
export function missingCourts(
  records: readonly CaseRecord[],
  context: LoadContext,
): readonly CourtRecord[] {
  const named = records.flatMap((record) =>
    [...(record.rulings ?? []), ...(record.courts ?? [])].map((each) => each.court),
  );
  const made = new Map<string, CourtRecord>();
  for (const id of new Set(named)) {
    const read =
      id === undefined || context.courts.has(id)
        ? undefined
        : readCourtName(id.slice("court:".length));
    if (read === undefined || namedCourtId(read) !== id) continue;
    for (const record of withSuperior(read, context))
      if (!context.courts.has(record.id)) made.set(record.id, record);
  }
  return [...made.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A court and its superior court, where that is certain: the Supreme People's Court supervises the
 * high courts, and the only high court of a province its intermediate courts (人民法院组织法 arts. 10, 20
 * and 22). The name of a basic or special court does not tell its superior.
 */
function withSuperior(read: NamedCourt, context: LoadContext): readonly CourtRecord[] {
  const { name, level, aliases } = read;
  const region = read.places
    .map((place) => regionNamed(place, context))
    .find((each) => each !== undefined);
  const record: CourtRecord = { id: namedCourtId(read), name, level, region, aliases };
  if (level === "HIGH")
    return [{ ...record, supervisedBy: context.courts.has(SUPREME) ? SUPREME : undefined }];
  const province = read.places.at(-1);
  // The high court of the 兵团 is a branch of that of 新疆.
  if (level !== "INTERMEDIATE" || province === undefined || province.endsWith("兵团"))
    return [record];
  const high = readCourtName(`${province}高级人民法院`);
  if (high === undefined) return [record];
  const held = context.courtIdsByName.get(high.name);
  const above = held === undefined ? withSuperior(high, context) : [];
  return [...above, { ...record, supervisedBy: held ?? namedCourtId(high) }];
}

function regionNamed(name: string, { regions }: LoadContext): string | undefined {
  const ids = [...regions].flatMap(([id, each]) => (each === name ? id : []));
  return ids.length === 1 ? ids[0] : undefined;
}

/** The context extended by courts. */
export function withCourts(context: LoadContext, courts: readonly CourtRecord[]): LoadContext {
  if (courts.length === 0) return context;
  const added = courts.map(({ id, level, region }) => [id, { level, regionId: region }] as const);
  return { ...context, courts: new Map([...context.courts, ...added]) };
}

/**
 * Writes courts that are known by name alone. To be called before what refers to them is written.
 */
export async function writeNamedCourts(
  run: WriteTransaction,
  courts: readonly CourtRecord[],
  segment: Segment,
): Promise<void> {
  await writeCourts(run, courts, NAMED_ORIGIN, segment);
}

/** Removes courts known by name alone to which nothing refers any more, then their superiors. */
export async function removeUnusedNamedCourts(database: Database): Promise<void> {
  for (let removed = 1; removed > 0;) {
    const rows = await database.writeAlone("write/delete-unused-named-courts", {
      origin: NAMED_ORIGIN,
    });
    removed = rows[0]?.number("removed") ?? 0;
  }
}
