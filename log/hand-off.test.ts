import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base45, fromBase45 } from './base45.ts';
import { crc32 } from './crc32.ts';
import { codesOf, type Gathered, gather, MAX_BOX_BYTES, MAX_CODES, readCode } from './hand-off.ts';

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const bytes = (max = 200) => fc.uint8Array({ minLength: 1, maxLength: max });
const box = bytes(MAX_BOX_BYTES);

describe('the alphabet', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes the examples of RFC 9285: %s', (plain, text) => {
    expect(base45(ascii(plain))).toBe(text);
    expect(fromBase45(text)).toEqual(ascii(plain));
  });
  it.each(['GGW', ':::', 'A', 'ABCD', 'ab', '::'])('reads nothing it never wrote: %s', (text) => {
    expect(fromBase45(text)).toBeNull();
  });
  it('gives back any bytes', () => {
    fc.assert(
      fc.property(bytes(), (b) => {
        expect(fromBase45(base45(b))).toEqual(b);
      }),
    );
  });
  it('sums as zip does', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  });
});

/** Reads codes one after the other; the last answer. */
function readAll(codes: readonly string[]) {
  let gathered: Gathered = new Map();
  let last: ReturnType<typeof gather> = null;
  for (const text of codes) {
    const code = readCode(text);
    if (typeof code === 'string') throw new Error(code);
    last = gather(gathered, code);
    gathered = last?.gathered ?? new Map();
  }
  return last;
}

describe('codes of one person', () => {
  it('are at most three, and give the box back in any order, read any number of times', () => {
    const reading = box.chain((b) => {
      const codes = codesOf(b);
      const more = fc.array(fc.constantFrom(...codes), { maxLength: 5 });
      const all = fc.shuffledSubarray(codes, { minLength: codes.length });
      return fc.tuple(fc.constant(b), more, all);
    });
    fc.assert(
      fc.property(reading, ([b, more, all]) => {
        expect(all.length).toBeLessThanOrEqual(MAX_CODES);
        expect(readAll([...more, ...all])?.box).toEqual(b);
      }),
    );
  });
  it('say which is missing', () => {
    const [, second = '', third = ''] = codesOf(new Uint8Array(1200).fill(7));
    expect(readAll([third, second])).toMatchObject({ have: [false, true, true], box: null });
  });
  it('are never mixed with another person’s, however they come', () => {
    const two = fc.tuple(box, box).filter(([a, b]) => crc32(a) !== crc32(b));
    fc.assert(
      fc.property(two, fc.infiniteStream(fc.boolean()), ([a, b], turns) => {
        const left = [codesOf(a), codesOf(b)] as const;
        const boxes: (Uint8Array | null | undefined)[] = [null, null];
        const seen: string[] = [];
        while (left[0].length + left[1].length > 0) {
          const first = turns.next().value && left[0].length > 0;
          const who = first || left[1].length === 0 ? 0 : 1;
          seen.push(left[who].shift() ?? '');
          boxes[who] = readAll(seen)?.box;
        }
        expect(boxes).toEqual([a, b]);
      }),
    );
  });
  it('hold as much as three of the largest symbols, and not a byte more', () => {
    expect(codesOf(new Uint8Array(MAX_BOX_BYTES))).toHaveLength(3);
    expect(() => codesOf(new Uint8Array(MAX_BOX_BYTES + 1))).toThrow();
    for (const code of codesOf(new Uint8Array(MAX_BOX_BYTES).fill(255)))
      expect(code.length).toBeLessThanOrEqual(1249);
  });
  it('are refused when a byte of them was misread', () => {
    const cases = fc.tuple(box, fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(cases, ([b, where, change]) => {
        const [code = ''] = codesOf(b);
        const raw = fromBase45(code.slice(5)) ?? new Uint8Array();
        raw[where % raw.length] = (raw[where % raw.length] ?? 0) ^ change;
        expect(readCode(`SKH1:${base45(raw)}`)).toBe('damaged');
      }),
    );
  });
  it('begin again when two boxes claim one sum', () => {
    const codes = codesOf(new Uint8Array(1200).fill(1));
    const others = codesOf(new Uint8Array(1200).fill(2));
    const [a, b, c] = [codes[0], codes[1], others[2]].map((text) => readCode(text ?? ''));
    if (typeof a !== 'object' || typeof b !== 'object' || typeof c !== 'object') throw new Error();
    const two = gather(gather(new Map(), a)?.gathered ?? new Map(), b)?.gathered ?? new Map();
    expect(gather(two, { ...c, set: a.set })).toBeNull();
  });
  it.each([
    ['SKL1:AbCdEf', 'other'],
    ['https://contoh.id', 'other'],
    ['SKH2:ABC', 'newer-app'],
    ['SKH1:', 'damaged'],
    ['SKH1:abc', 'damaged'],
  ])('tells what is no code of this kind: %s is %s', (text, is) => {
    expect(readCode(text)).toBe(is);
  });
});
