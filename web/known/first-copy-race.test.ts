import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openPhone } from './open-phone.ts';
import { registered } from './people-for-test.ts';
import type { Phone } from './phone.ts';
import { PASSWORD, testServer } from './server-for-test.ts';

const opened: Phone[] = [];
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

it('a first copy that ends after its account was forgotten and came back is made anew with the new keys', async () => {
  const server = await testServer();
  server.serverAdds([registered(1, {}), registered(2, {})]);
  const { first } = server.link;
  let arrived = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let calls = 0;
  server.link.first = async (...args) => {
    const answer = await first(...args);
    calls += 1;
    if (calls === 1 && answer.ok) {
      arrived();
      return { ok: true, body: answer.body.pipeThrough(heldBack(held)) };
    }
    return answer;
  };
  const phone = await openPhone({ link: server.link, store: 'race', iterations: 1_000 });
  opened.push(phone);
  await phone.signIn('sari', PASSWORD);
  await phone.setPin('482915');
  await asked;
  await phone.forget('00000000-0000-7000-8000-0000000000a1');
  await phone.signIn('sari', PASSWORD);
  await phone.setPin('482915');
  goOn();
  await phone.syncNow();
  await phone.syncNow();
  expect(phone.people()).toHaveLength(2);
  expect(calls).toBe(2);
});

/** Lets a stream through once told to. */
const heldBack = (
  until: Promise<void>,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> =>
  new TransformStream({
    transform: async (chunk, controller) => {
      await until;
      controller.enqueue(chunk);
    },
  });
