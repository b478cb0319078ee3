/**
 * The seconds of computing that some work takes in this process, however busy the machine is with
 * others.
 */
export function cpuSeconds(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}
