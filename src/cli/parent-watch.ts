import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How often it is checked that npm still runs. */
const CHECK_EVERY_MS = 500;

/**
 * Calls `onGone` when the npm that runs this program as a script is gone. npm passes signals on,
 * but not the one that cannot be caught: without this a killed `npm start` would leave its server
 * behind. npm starts a shell, the shell this program, so both are watched. A program that was
 * started otherwise is left alone.
 */
export function watchParent(onGone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && (npm === undefined || !isOrphaned(shell, npm))) return;
    clearInterval(watch);
    onGone();
  }, CHECK_EVERY_MS);
  watch.unref();
}

/**
 * The parent of a process: from /proc where there is one, else asked of ps once; undefined where
 * neither shows it.
 */
function parentOf(pid: number): number | undefined {
  return fromProc(pid) ?? fromPs(pid);
}

function fromProc(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): number | undefined {
  try {
    return Number(
      execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * Where there is /proc a dead npm shows in the shell's new parent, even while nobody has buried it;
 * elsewhere it must be gone.
 */
function isOrphaned(shell: number, npm: number): boolean {
  const parent = fromProc(shell);
  if (parent !== undefined) return parent !== npm;
  try {
    process.kill(npm, 0);
    return false;
  } catch {
    return true;
  }
}
