const ID = "announcer";

/** Says a change to those who do not see it. */
export function announce(text: string): void {
  const place = document.getElementById(ID);
  if (place !== null) place.textContent = text;
}

/** The id of the element that is read out. */
export const ANNOUNCER_ID = ID;
