import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sameEntry } from './canonical-json.ts';
import { type Entry, isEntry, isUuid, pack, unpack } from './entry.ts';
import { MAX_BODY_BYTES } from './protocol.ts';
import { isStorableBody } from './storable.ts';

const entry: Entry = {
  id: '019b8c1e-32f3-7000-8413-c37b7c29438d',
  scope: 'posyandu-1',
  subject: '019b8c1e-32f3-7001-8413-c37b7c29438d',
  kind: 'weighed',
  v: 1,
  on: '2026-01-05',
  by: '019b8c1e-32f3-7002-8413-c37b7c29438d',
  body: { kg: 7.2 },
};

describe('entry', () => {
  test('packed, sent as JSON and unpacked it is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const sent = { ...entry, body };
        const row = JSON.parse(JSON.stringify(pack(sent)));
        expect(sameEntry(unpack(entry.subject, row), sent)).toBe(true);
      }),
    );
  });

  test('is an envelope when every field is', () => {
    expect(isEntry(entry)).toBe(true);
    expect(isEntry({ ...entry, body: null, on: '2024-02-29' })).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'catatan'],
    ['a list', []],
    ['no id', { ...entry, id: undefined }],
    ['capital id', { ...entry, id: entry.id.toUpperCase() }],
    ['short subject', { ...entry, subject: 'x' }],
    ['nameless author', { ...entry, by: '' }],
    ['no scope', { ...entry, scope: '' }],
    ['long scope', { ...entry, scope: 'x'.repeat(41) }],
    ['a control character', { ...entry, kind: 'a\u0000' }],
    ['version nought', { ...entry, v: 0 }],
    ['half a version', { ...entry, v: 1.5 }],
    ['a word for a day', { ...entry, on: 'besok' }],
    ['a day that is none', { ...entry, on: '2026-02-29' }],
    ['a month that is none', { ...entry, on: '2026-13-01' }],
    ['day nought', { ...entry, on: '2026-01-00' }],
    ['a year of a mistyped form', { ...entry, on: '0026-01-05' }],
    ['no body', (({ body: _, ...rest }) => rest)(entry)],
  ])('is none: %s', (_, value) => {
    expect(isEntry(value)).toBe(false);
  });

  test('a uuid is text of one form only', () => {
    expect([entry.id, 7, '', `${entry.id} `, `{${entry.id}}`].map(isUuid)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('same writing', () => {
  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      '{"b":[1,{"c":"x","d":null}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('other content under the same id is not the same', () => {
    expect(sameEntry(entry, { ...entry, body: { kg: 7.3 } })).toBe(false);
    const other = {
      id: entry.by,
      scope: 'x',
      subject: entry.by,
      kind: 'x',
      v: 2,
      on: '2026-01-06',
    };
    for (const [key, value] of Object.entries({ ...other, by: entry.id }))
      expect([key, sameEntry(entry, { ...entry, [key]: value })]).toEqual([key, false]);
  });
});

describe('a body everything can keep', () => {
  test.each<[string, unknown, boolean]>([
    ['plain', { kg: 7.2, catatan: 'sehat 👶 "\\u0000" é' }, true],
    ['null', null, true],
    ['the character U+0000', { catatan: 'a\u0000b' }, false],
    ['U+0000 after a backslash', { catatan: '\\\u0000' }, false],
    ['U+0000 in a name', { 'a\u0000': 1 }, false],
    ['half an emoji', { catatan: '\ud83d' }, false],
    ['the other half', ['\udc76'], false],
    ['no JSON', undefined, false],
    ['as large as may be', 'é'.repeat((MAX_BODY_BYTES - 2) / 2), true],
    ['one letter larger', 'é'.repeat(MAX_BODY_BYTES / 2), false],
  ])('%s', (_, body, can) => {
    expect(isStorableBody(body)).toBe(can);
  });
});
