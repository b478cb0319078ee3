/** The list from which a case was opened: previous and next are its neighbours there. */
export interface HitList {
  /** The address of the list's page. */
  readonly from: string;
  readonly title: string;
  readonly ids: readonly string[];
}

let current: HitList | undefined;

/** Remembers the list that is on the screen. */
export function rememberHits(list: HitList): void {
  current = list;
}

/** The neighbours of a case in that list, if it is one of it. */
export function neighboursOf(id: string):
  | {
      readonly list: HitList;
      readonly place: number;
      readonly previous: string | undefined;
      readonly next: string | undefined;
    }
  | undefined {
  const place = current?.ids.indexOf(id) ?? -1;
  if (current === undefined || place < 0) return undefined;
  return {
    list: current,
    place: place + 1,
    previous: current.ids[place - 1],
    next: current.ids[place + 1],
  };
}
