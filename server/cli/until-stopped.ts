import type { Running } from '../main.ts';

/**
 * Resolves after Ctrl+C or a stop signal, when everything is closed. A second signal does not wait:
 * the database is made for that.
 */
export function untilStopped(running: Running, say: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) process.exit(1);
      stopping = true;
      say('Berhenti …');
      running.stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
