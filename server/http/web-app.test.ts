import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWebApp } from './web-app.ts';

let folder = '';
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-dist-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Siklus</title>');
  await writeFile(join(folder, 'assets/app-a1B2c3D4.js'), '1');
  await writeFile(join(folder, 'sw.js'), '2');
  await writeFile(join(folder, 'big.js'), 'siklus();'.repeat(5000));
  app = fastify();
  app.get('/api/me', () => ({ name: 'Sri' }));
  expect(await serveWebApp(app, folder)).toBe(true);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string) => app.inject({ method: 'GET', url });

test.each([
  ['/', 200, '<title>'],
  ['/hari-ini/anak?x=1', 200, '<title>'],
  ['/assets/app-a1B2c3D4.js', 200, '1'],
  ['/sw.js', 200, '2'],
  ['/desa/18.72.01.1005', 200, '<title>Siklus</title>'],
  ['/api/me', 200, 'Sri'],
  ['/api/nothing', 404, ''],
  ['/assets/gone-00000000.js', 404, ''],
  ['/../package.json', 404, ''],
  ['/%2e%2e/package.json', 404, ''],
  ['/%ff', 400, ''],
])('%s → %i', async (url, status, text) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toContain(text);
});

test('named by content: kept for a year; the start page: asked for anew', async () => {
  expect((await get('/assets/app-a1B2c3D4.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});

test('scripts travel compressed', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const answer = await app.inject({ method: 'GET', url: '/big.js', headers });
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(answer.rawPayload.length).toBeLessThan(1000);
});

test('says so when nothing is built', async () => {
  expect(await serveWebApp(fastify(), join(folder, 'assets'))).toBe(false);
});
