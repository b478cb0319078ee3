/** Of a start, where the environment says nothing. */
const SECONDS = 120;

/** How long a start may take, in seconds: LEIAN_START_SECONDS, for machines that do much else. */
export function startLimit(environment: NodeJS.ProcessEnv): number {
  const wanted = environment["LEIAN_START_SECONDS"] ?? "";
  return /^[1-9]\d{0,4}$/u.test(wanted) ? Number(wanted) : SECONDS;
}
