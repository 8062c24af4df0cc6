/** The longest that a stop may take before the process ends all the same. */
const LIMIT_MS = 2_000;

export interface StopDeps {
  stop(): Promise<void>;
  report(line: string): void;
  exit(status: number): void;
}

/**
 * Stops at Ctrl-C, at SIGTERM, and when the process that started this one and holds its IPC channel
 * has gone, as tsx's own does: so that not even a kill -9 leaves something running.
 */
export function stopOnSignals(deps: StopDeps, from: NodeJS.EventEmitter = process): void {
  let stopping = false;
  const stop = () => {
    // A terminal signals the whole group, and tsx passes signals on: more than one may come.
    if (stopping) return;
    stopping = true;
    deps.report('Stopping …');
    setTimeout(() => deps.exit(1), LIMIT_MS).unref();
    deps.stop().then(
      () => deps.exit(0),
      (error: unknown) => {
        deps.report(String(error));
        deps.exit(1);
      },
    );
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) from.on(event, stop);
}
