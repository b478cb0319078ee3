const EVERY_MS = 1000;

/**
 * Calls `onGone` when the npm that runs this program as a script is gone. npm passes signals on, but not the one that cannot
 * be caught: without this a killed `npm start` would leave its server behind. A program that was started otherwise is left alone.
 */
export function watchParent(onGone: () => void, environment: NodeJS.ProcessEnv = process.env): void {
  if (environment["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, EVERY_MS);
  watch.unref();
}
