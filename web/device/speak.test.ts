import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookForVoice, type Speaker, speak } from './speak.ts';

let canSpeak = false;
const hear = (can: boolean) => {
  canSpeak = can;
};
const said: { text: string; lang: string; voice: unknown }[] = [];
const speakerWith = (...langs: [string, boolean][]): Speaker => ({
  getVoices: () => langs.map(([lang, localService]) => ({ lang, localService })),
  speak: (one) => void said.push(one),
  cancel: () => void said.splice(0),
});
beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      lang = '';
      rate = 1;
      voice: unknown = null;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  said.splice(0);
  canSpeak = false;
});

test('a browser without an Indonesian voice offers nothing to press', () => {
  lookForVoice(hear, speakerWith(['en-US', true]));
  expect(canSpeak).toBe(false);
});

test('a voice on the phone is taken before one from the network, and a new text stops the old', () => {
  lookForVoice(hear, speakerWith(['id-ID', false], ['id_ID', true]));
  expect(canSpeak).toBe(true);
  speak('Berat badan');
  speak('Tinggi badan');
  expect(said).toMatchObject([
    { text: 'Tinggi badan', lang: 'id-ID', voice: { localService: true } },
  ]);
});
