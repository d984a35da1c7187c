import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build-web.ts';

/** Long enough for a first start that makes the database and its villages on a slow machine. */
const READY_MS = 300_000;

/** `siklus demo` in a process of its own, in a folder of its own, on a port nobody uses. */
export class DemoServer {
  readonly home: string;
  readonly url: string;
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(home: string, port: number) {
    this.home = home;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<DemoServer> {
    const home = await mkdtemp(join(tmpdir(), 'siklus-journeys-'));
    // The database's user must be able to pass through it when we are root.
    await chmod(home, 0o711);
    const server = new DemoServer(home, await freePort());
    await server.run().catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return server;
  }

  /** Starts it, also after `kill`: same folder, same address. Resolves when it answers. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, 'bin/siklus.mjs'), 'demo', '--no-open-day'], {
      cwd: ROOT,
      env: { ...process.env, SIKLUS_HOME: this.home, PORT: new URL(this.url).port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        this.#said = `${this.#said}${text}`.slice(-4000);
      });
    const until = Date.now() + READY_MS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`the demo did not start:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** As when the power goes: no goodbye, and its PostgreSQL stays behind as an orphan. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    if (this.#child === null) {
      // Its orphan is adopted once more, to be stopped in order.
      await this.run();
    }
    await this.#end('SIGINT');
    await rm(this.home, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const at = probe.address();
  probe.close();
  await once(probe, 'close');
  if (at === null || typeof at === 'string') throw new Error('no port');
  return at.port;
}
