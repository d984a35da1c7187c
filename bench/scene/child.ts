import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onEnd } from './clean-up.ts';

/** A process beside this one: a question goes in, its answer comes back, one at a time. */
export interface Child {
  ask<T>(question: object): Promise<T>;
  end(): Promise<void>;
}

/** @param file a TypeScript file that calls `answering` */
export function startChild(file: URL, nodeArgs: readonly string[] = []): Child {
  const args = [...nodeArgs, '--import', 'tsx', fileURLToPath(file)];
  // a group of its own: Ctrl+C comes to us, and we end it in our order
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const end = onEnd(() => kill(child));
  return {
    end,
    ask: <T>(question: object) =>
      new Promise<T>((resolve, reject) => {
        const died = (code: number | null) => reject(new Error(`${file.pathname} ended (${code})`));
        child.once('exit', died);
        child.once('message', (answer: { value: T } | { error: string }) => {
          child.off('exit', died);
          if ('error' in answer) reject(new Error(answer.error));
          else resolve(answer.value);
        });
        child.send(question);
      }),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  // with whatever it started itself; on Windows there are no groups
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await once(child, 'exit');
}

/** The other end: answers each question with what `work` gives. Ends when its parent is gone. */
export function answering<Q>(work: (question: Q) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: Q) => {
    work(question).then(
      (value) => process.send?.({ value: value ?? null }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
    );
  });
}
