/** What a bench leaves behind unless it is taken away: processes, folders, databases. Last made, first gone. */
type Step = () => unknown;
const steps: Step[] = [];

/** Remembers how to take something away; answers a function that does it now, once. */
export function onEnd(step: Step): () => Promise<void> {
  steps.push(step);
  return async () => {
    const at = steps.indexOf(step);
    if (at < 0) return;
    steps.splice(at, 1);
    await step();
  };
}

export async function endAll(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop())
    try {
      await step();
    } catch (error) {
      console.error(error);
    }
}

let ending = false;

/** Ctrl+C takes everything away before it ends; a second one does not wait. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      void endAll().then(() => process.exit(130));
    });
}

/** Never resolves once everything is being taken away: what then fails is no finding. */
export const unlessEnding = (): Promise<void> =>
  ending ? new Promise(() => {}) : Promise.resolve();
