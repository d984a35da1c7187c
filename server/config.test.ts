import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set: the embedded database under the project, on this machine only', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    ok: true,
    value: { port: 8080, host: '127.0.0.1', databaseUrl: null, secret: null, logLevel: 'info' },
  });
  expect(config.ok && config.value.home.endsWith('.siklus')).toBe(true);
  expect(config.ok && Object.isFrozen(config.value)).toBe(true);
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
});

test('every wrong setting is named, all at once', () => {
  const config = readConfig({
    PORT: '80a',
    DATABASE_URL: 'mysql://x',
    SIKLUS_SECRET: 'pendek',
    LOG_LEVEL: 'loud',
  });
  const named = ['PORT', 'DATABASE_URL', 'SIKLUS_SECRET', 'LOG_LEVEL'];
  expect(config.ok ? [] : config.error.map((line) => line.split(' ')[0])).toEqual(named);
});

test('a database of its own in production needs the secret to be given', () => {
  const env = { DATABASE_URL: 'postgresql://a@b/c', NODE_ENV: 'production' };
  expect(readConfig(env)).toMatchObject({
    ok: false,
    error: [expect.stringContaining('SIKLUS_SECRET')],
  });
  expect(readConfig({ ...env, SIKLUS_SECRET: 'x'.repeat(32) }).ok).toBe(true);
});
