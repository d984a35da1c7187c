import { describe, expect, it } from 'vitest';
import { askServer } from './ask-server.ts';

const answering = (response: () => Response | Promise<Response>): typeof fetch => {
  return async () => response();
};

describe('askServer', () => {
  it.each([
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'not-allowed'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('says of status %i: %s', async (status, error) => {
    const ask = askServer(
      () => 'kunci',
      answering(() => new Response('{}', { status })),
    );
    expect(await ask.json('/api/x')).toEqual({ ok: false, error });
  });

  it('sends the token that holds now, and nothing when nobody is signed in', async () => {
    const seen: (string | null)[] = [];
    let token: string | null = 'satu';
    const ask = askServer(
      () => token,
      async (_path, init) => {
        seen.push(new Headers(init?.headers).get('authorization'));
        return new Response('{"a":1}');
      },
    );
    expect(await ask.json('/api/x')).toEqual({ ok: true, value: { a: 1 } });
    token = 'dua';
    await ask.json('/api/x');
    token = null;
    expect(await ask.json('/api/x')).toEqual({ ok: false, error: 'signed-out' });
    expect(seen).toEqual(['Bearer satu', 'Bearer dua']);
  });

  it('calls no network and half an answer the same: offline', async () => {
    const dead = askServer(
      () => 'kunci',
      answering(() => Promise.reject(new TypeError('failed'))),
    );
    const torn = askServer(
      () => 'kunci',
      answering(() => new Response('{"a":')),
    );
    expect(await dead.json('/api/x')).toEqual({ ok: false, error: 'offline' });
    expect(await torn.json('/api/x')).toEqual({ ok: false, error: 'offline' });
  });

  it('hears events however the stream is cut, and not the beats in between', async () => {
    const parts = ['event: op', 'en\ndata: {}\n\n: \n\nevent: ch', 'anged\ndata: {}\n\n'];
    const body = new ReadableStream({
      start(to) {
        for (const part of parts) to.enqueue(new TextEncoder().encode(part));
        to.close();
      },
    });
    const ask = askServer(
      () => 'kunci',
      answering(() => new Response(body)),
    );
    const heard: string[] = [];
    const on = { open: () => heard.push('(open)'), event: (name: string) => heard.push(name) };
    expect((await ask.follow('/api/x', on, new AbortController().signal)).ok).toBe(true);
    expect(heard).toEqual(['(open)', 'open', 'changed']);
  });
});
