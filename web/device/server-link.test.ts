import { describe, expect, it } from 'vitest';
import { serverLink } from './server-link.ts';

const answering = (status: number, body: string): typeof fetch =>
  (async () => new Response(body, { status })) as typeof fetch;
const request = { protocol: 1, epoch: null, device: 'd', entries: [] };

describe('what an answer means', () => {
  it.each([
    [401, '{}', 'signed-out'],
    [413, '{}', 'too-large'],
    [426, '{}', 'protocol-too-old'],
    [429, '{}', 'busy'],
    [503, '{}', 'busy'],
    [500, '{}', 'server-error'],
    [403, '{}', 'bad-answer'],
    [200, '<html>Selamat datang di wifi kafe</html>', 'bad-answer'],
  ])('%i with %s is %s', async (status, body, error) => {
    const link = serverLink('', answering(status, body));
    expect(await link.send('t').push(request)).toEqual({ ok: false, error });
  });

  it('is offline when nothing answers', async () => {
    const dead = (async () => {
      throw new TypeError('failed to fetch');
    }) as typeof fetch;
    const link = serverLink('', dead);
    expect(await link.send('t').push(request)).toEqual({ ok: false, error: 'offline' });
    expect(await link.first('t', 'f')).toEqual({ ok: false, error: 'offline' });
    expect(await link.me('t')).toEqual({ ok: false, status: 0, slug: null });
  });

  it('shows the token to nobody but the server, in a header', async () => {
    const seen: [string, string | null][] = [];
    const spy = (async (url: string, init: RequestInit) => {
      seen.push([url, new Headers(init.headers).get('authorization')]);
      return new Response('{}');
    }) as typeof fetch;
    await serverLink('https://contoh', spy).me('rahasia');
    expect(seen).toEqual([['https://contoh/api/me', 'Bearer rahasia']]);
  });

  it('keeps the slug of a problem', async () => {
    const link = serverLink('', answering(403, '{"slug":"account-disabled","says":"…"}'));
    const asked = { username: 'a', password: 'b', device: 'd', deviceName: 'HP' };
    expect(await link.signIn(asked)).toEqual({ ok: false, status: 403, slug: 'account-disabled' });
  });
});
