import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSWORD } from './any-phone.ts';
import { ROOT } from './build-web.ts';
import { freePort } from './demo-server.ts';

const READY_MS = 60_000;

/** A laptop at the posyandu: `siklus hub join`, then `siklus serve --https`, in a folder of its own. */
export class HubServer {
  readonly home: string;
  readonly url: string;
  /** of the certificate's public key: SHA-256, base64 */
  key = '';
  readonly #port: number;
  readonly #helpPort: number;
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(home: string, port: number, helpPort: number) {
    this.home = home;
    this.#port = port;
    this.#helpPort = helpPort;
    this.url = `https://localhost:${port}`;
  }

  /** Joined by this account, with the register read once: what a laptop is made to do the day before. */
  static async joined(upstream: string, username: string): Promise<HubServer> {
    const home = await mkdtemp(join(tmpdir(), 'siklus-hub-'));
    // the database's user must be able to pass through it when we are root
    await chmod(home, 0o711);
    const hub = new HubServer(home, await freePort(), await freePort());
    try {
      const password = join(home, 'sandi');
      await writeFile(password, `${PASSWORD}\n`);
      const who = ['--username', username, '--password-file', password];
      await hub.command('join', '--upstream', upstream, ...who);
      await hub.run();
      await hub.said('Tersambung ke server pusat.');
    } catch (error) {
      await hub.stop();
      throw error;
    }
    return hub;
  }

  async command(...args: string[]): Promise<string> {
    const child = this.#spawn('hub', ...args);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said += text;
      });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`hub ${args[0]} ended with ${code}:\n${said}`);
    return said;
  }

  /** Starts it, also after `kill`: same folder, same address, same certificate. */
  async run(): Promise<void> {
    const ports = ['--port', String(this.#port), '--help-port', String(this.#helpPort)];
    const child = this.#spawn('serve', '--https', '--host', '127.0.0.1', ...ports);
    this.#child = child;
    this.#said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        this.#said = `${this.#said}${text}`.slice(-8000);
      });
    await this.#until(() => this.#answers());
    const leaf = await readFile(join(this.home, 'tls', 'server.pem'), 'utf8');
    const cert = new X509Certificate(leaf.slice(leaf.indexOf('-----BEGIN CERTIFICATE')));
    const spki = cert.publicKey.export({ type: 'spki', format: 'der' });
    this.key = createHash('sha256').update(spki).digest('base64');
  }

  /** Waits until its log says this. */
  said(words: string): Promise<void> {
    return this.#until(async () => this.#said.includes(words));
  }

  /** The laptop's battery is empty. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    // an orphaned database is adopted once more, to be stopped in order
    if (this.#child === null) await this.run().catch(() => undefined);
    await this.#end('SIGINT');
    await rm(this.home, { recursive: true, force: true });
  }

  #spawn(...args: string[]): ChildProcess {
    return spawn(process.execPath, [join(ROOT, 'bin/siklus.mjs'), ...args], {
      cwd: ROOT,
      env: { ...process.env, SIKLUS_HOME: this.home, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async #until(holds: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + READY_MS;
    while (!(await holds())) {
      if (this.#child?.exitCode != null || Date.now() > until)
        throw new Error(`the local server did not come so far:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Believing only its own authority, as a phone that was told to. */
  async #answers(): Promise<boolean> {
    const kept = await readFile(join(this.home, 'tls', 'ca.pem'), 'utf8').catch(() => '');
    const ca = kept.slice(kept.indexOf('-----BEGIN CERTIFICATE'));
    return new Promise((resolve) => {
      const ask = request(`${this.url}/readyz`, { ca }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      ask.on('error', () => resolve(false));
      ask.end();
    });
  }

  async #end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}
