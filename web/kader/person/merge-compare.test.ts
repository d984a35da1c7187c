import { describe, expect, it } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { fact } from '#domain/facts/fact-for-test.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { comparison, mergeWarnings, type Side, staysByDefault } from './merge-compare.ts';
import { mergeFact } from './merge-person.ts';

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const ON = '2026-11-22';

function side(n: number, more: Partial<BodyOf<'person-registered'>>, at = 'melati'): Side {
  const subject = id(n);
  const identity = { name: 'Siti Contoh', sex: 'F' as const, birthDate: '1996-02-01', ...more };
  const facts = [
    fact(n, 'person-registered', `2026-0${n}-01`, identity, { subject, scope: at }),
    fact(n + 50, 'attended', `2026-0${n}-08`, { session: id(9) }, { subject, scope: at }),
  ];
  const known = knownNow(facts, subject);
  if (!known.identity) throw new Error('not registered');
  return { known, identity: known.identity };
}

const place = (posyandu: string) => ({
  id: posyandu,
  name: posyandu,
  villageCode: '18.72.03.1004',
  villageName: 'Contoh',
  districtId: 1872,
  puskesmasId: 'p',
  dusun: null,
  example: true,
});
const me = (role: 'kader' | 'midwife', at: string[]) =>
  ({
    account: { id: id(8), username: 'a', name: 'A', role },
    grants: at.map((p) => ({
      role,
      scope: { kind: 'posyandu', id: p },
      from: '2020-01-01',
      until: null,
    })),
    posyandu: at.map(place),
  }) as unknown as Me;

describe('two records side by side', () => {
  it('say what is the same, what differs, and what only one knows', () => {
    const rows = comparison(
      side(1, { nik: '1872034102969001', motherName: 'Ani' }),
      side(2, { name: 'Sitti Contoh' }),
      { me: me('kader', ['melati']), rosterPerson: () => null },
    );
    expect(rows.map((r) => [r.key, r.how])).toEqual([
      ['name', 'differs'],
      ['nik', 'one'],
      ['birth', 'same'],
      ['sex', 'same'],
      ['mother', 'one'],
      ['home', 'same'],
      ['registered', null],
      ['visits', null],
      ['last', null],
    ]);
  });

  it('the one with a NIK stays, else the one with a name, else the older one', () => {
    const plain = side(1, {});
    const younger = side(2, {});
    const withNik = side(3, { nik: '1872034102969001' });
    const unnamed = side(1, { provisional: true });
    expect(staysByDefault(plain, younger)).toBe(plain);
    expect(staysByDefault(younger, plain)).toBe(plain);
    expect(staysByDefault(plain, withNik)).toBe(withNik);
    expect(staysByDefault(unnamed, younger)).toBe(younger);
  });
});

describe('before two become one', () => {
  const kader = me('kader', ['melati']);
  it('another sex forbids it, another NIK and a death are said', () => {
    const one = side(1, { nik: '1872034102969001' });
    expect(mergeWarnings(one, side(2, { sex: 'M' }), kader, ON)).toEqual(['sex']);
    expect(mergeWarnings(one, side(2, { nik: '1872034102969002' }), kader, ON)).toEqual(['nik']);
    expect(mergeWarnings(one, side(2, {}), kader, ON)).toEqual([]);
    const dead = side(2, {});
    dead.known.diedOn = '2026-05-01';
    expect(mergeWarnings(one, dead, kader, ON)).toEqual(['died']);
  });

  it('says when the server will ask somebody else first, as the server judges', () => {
    const [here, there] = [side(1, {}), side(2, {}, 'dahlia')];
    expect(mergeWarnings(here, there, kader, ON)).toEqual(['elsewhere']);
    expect(mergeWarnings(here, there, me('kader', ['melati', 'dahlia']), ON)).toEqual([]);
    expect(mergeWarnings(here, there, me('midwife', ['dahlia']), ON)).toEqual([]);
  });

  it('is written where its author records', () => {
    const [here, there] = [side(1, {}), side(2, {}, 'dahlia')];
    expect(mergeFact(here, there, kader, ON)).toMatchObject({
      subject: id(2),
      scope: 'melati',
      body: { into: id(1) },
    });
    expect(mergeFact(here, there, me('kader', ['dahlia', 'melati']), ON).scope).toBe('dahlia');
  });
});
