import type { Entry } from '#log/entry.ts';
import type { PullAnswer, PushAnswer, SealedEntry } from '#log/protocol.ts';
import type { App } from '../http/app.ts';
import { PASSWORD } from './small-world.ts';

/** A signed-in account asking the server as its phone does. */
export class PhoneClient {
  readonly app: App;
  readonly token: string;
  readonly me: Record<string, unknown>;
  readonly device: string;

  constructor(app: App, token: string, me: Record<string, unknown>, device: string) {
    this.app = app;
    this.token = token;
    this.me = me;
    this.device = device;
  }

  ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
    const headers = { authorization: `Bearer ${this.token}` };
    return this.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  }
  async push(entries: readonly unknown[]): Promise<PushAnswer> {
    const body = { protocol: 1, epoch: null, device: this.device, entries };
    return (await this.ask('POST', '/api/push', body)).json();
  }
  async pushAll(entries: readonly Entry[], size = 50): Promise<void> {
    for (let at = 0; at < entries.length; at += size) {
      const { receipts } = await this.push(entries.slice(at, at + size));
      const refused = receipts.find((r) => r.outcome === 'refused');
      if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
    }
  }
  async pushSealed(sealed: readonly SealedEntry[]): Promise<PushAnswer> {
    const body = { protocol: 1, epoch: null, device: this.device, sealed };
    return (await this.ask('POST', '/api/push-sealed', body)).json();
  }
  async pull(cursors: Record<string, number>, limit?: number): Promise<PullAnswer> {
    const body = { protocol: 1, epoch: null, cursors, ...(limit ? { limit } : {}) };
    return (await this.ask('POST', '/api/pull', body)).json();
  }
  /** Every entry of a feed, read page by page, as packed rows with their subject. */
  async readAll(feed: string, limit = 100): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let after = 0; ; ) {
      const page = (await this.pull({ [feed]: after }, limit)).feeds[feed];
      if (!page) return all;
      all.push(...page.entries);
      after = page.to;
      if (!page.more) return all;
    }
  }
}

export async function signInAs(
  app: App,
  username: string,
  device = `${username}-hp`,
): Promise<PhoneClient> {
  const payload = { username, password: PASSWORD, device };
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const { token, me } = answer.json();
  return new PhoneClient(app, token, me, device);
}
