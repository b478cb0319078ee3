/** How long a Database waits for its server, and how many connections it holds. */
export interface DriverLimits {
  /** How long a connection may take to open, and how long to wait for one, in milliseconds. */
  readonly connectionMs: number;
  readonly acquisitionMs: number;
  /** How long a passing failure is tried again. */
  readonly retryMs: number;
  readonly connections: number;
}

export const DRIVER_LIMITS: DriverLimits = {
  connectionMs: 10_000,
  acquisitionMs: 20_000,
  retryMs: 5_000,
  connections: 100,
};
