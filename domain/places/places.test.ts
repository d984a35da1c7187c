import { describe, expect, it } from 'vitest';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '../demo/data/places.ts';
import { areaLevel, areaPath, isAreaCode, parentOf } from './area-code.ts';
import { byNaturalName, posyanduLabel } from './place.ts';
import { numberPosyandu } from './posyandu-list.ts';
import { posyanduNumber, readPosyanduNumber } from './posyandu-number.ts';
import { searchPosyandu } from './search-posyandu.ts';

const village = (code: string) =>
  ({ '18.72.01.1005': 'Yosomulyo', '18.72.03.1004': 'Ganjar Asri' })[code] ?? null;
const at = (name: string, villageCode = '18.72.01.1005') => ({
  name,
  villageCode,
  puskesmasId: 'P',
});

describe('area codes', () => {
  it.each([
    ['18', 'province', null],
    ['18.72', 'regency', '18'],
    ['18.72.01', 'district', '18.72'],
    ['18.72.01.1005', 'village', '18.72.01'],
  ])('%s is a %s in %s', (code, level, parent) => {
    expect(isAreaCode(code)).toBe(true);
    expect(areaLevel(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
  });
  it.each(['', '1', '18.', '1872', '18.72.1', '18.72.01.4005', '18.72.01.1005.001'])(
    '"%s" is none',
    (code) => expect(isAreaCode(code)).toBe(false),
  );
  it('has a path from the province down', () => {
    expect(areaPath('18.72.01.1005')).toEqual(['18', '18.72', '18.72.01', '18.72.01.1005']);
  });
});

describe('numberPosyandu', () => {
  it('T0.20 takes a list of names and kelurahan, the same name in two kelurahan among them', () => {
    const list = [at('Dahlia 8'), at('Dahlia 8', '18.72.03.1004'), at('Dahlia 9')];
    const numbered = numberPosyandu(list, village);
    expect(numbered.ok && numbered.value.map((p) => [p.id, p.villageName, p.districtId])).toEqual([
      ['18.72.01.1005.001', 'Yosomulyo', 1872],
      ['18.72.03.1004.001', 'Ganjar Asri', 1872],
      ['18.72.01.1005.002', 'Yosomulyo', 1872],
    ]);
  });

  it('says which lines are wrong', () => {
    const list = [at('Dahlia 8'), at('dahlia 8 '), at('Melati', '18.72.01.1999'), at(' ')];
    expect(numberPosyandu(list, village)).toEqual({
      ok: false,
      error: [
        { kind: 'twice-in-village', at: 1, firstAt: 0 },
        { kind: 'unknown-village', at: 2, villageCode: '18.72.01.1999' },
        { kind: 'name-missing', at: 3 },
      ],
    });
  });

  it('takes one name in two dusun of a village', () => {
    const list = [
      { ...at('Mawar'), dusun: 'Dusun Sumberbeji' },
      { ...at('Mawar'), dusun: 'Dusun Gandan' },
    ];
    expect(numberPosyandu(list, village).ok).toBe(true);
  });

  it('writes and reads register numbers', () => {
    expect(readPosyanduNumber(posyanduNumber('11.01.10.2001', 1))).toEqual({
      ok: true,
      value: { village: '11.01.10.2001', n: 1 },
    });
    for (const text of [
      '',
      '11.01.10.2001',
      '11.01.10.2001.1',
      '11.01.10.2001.000',
      '11.01.10.001',
    ])
      expect(readPosyanduNumber(text)).toEqual({ ok: false, error: 'not-a-posyandu-number' });
  });
});

describe('searchPosyandu', () => {
  const names = ['Matahari 10', 'Matahari 3', 'Matahari 30', 'Matahari 2', 'Melati 3'];
  const numbered = numberPosyandu(
    names.map((name) => at(name, '18.72.03.1004')),
    village,
  );
  const all = numbered.ok ? numbered.value : [];
  const found = (text: string) => searchPosyandu(text, all).map((p) => p.name);

  it('T0.21 finds "Matahari 3" and lists names with numbers naturally', () => {
    expect(found('Matahari 3')).toEqual(['Matahari 3']);
    expect(found('posyandu matahari')).toEqual([
      'Matahari 2',
      'Matahari 3',
      'Matahari 10',
      'Matahari 30',
    ]);
    expect([...all].sort(byNaturalName).map((p) => p.name)).toEqual([
      'Matahari 2',
      'Matahari 3',
      'Matahari 10',
      'Matahari 30',
      'Melati 3',
    ]);
    expect(searchPosyandu('Matahari 3', DEMO_POSYANDU).map((p) => p.villageName)).toEqual([
      'Ganjar Asri',
    ]);
  });

  it.each([
    ['mata 03', ['Matahari 3']],
    ['ganjar melati', ['Melati 3']],
    ['mawar', []],
    ['', []],
    ['(', []],
  ])('"%s" finds %j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('the places of the demo', () => {
  const of = (regency: number) => DEMO_POSYANDU.filter((p) => p.districtId === regency);
  const named = (name: string) => DEMO_POSYANDU.filter((p) => p.name === name);

  it('T2.01 calls a posyandu by its dusun', () => {
    const [mawar] = named('Mawar');
    expect(mawar && posyanduLabel(mawar)).toBe('Posyandu Mawar Dusun Sumberbeji');
    expect(mawar).toMatchObject({ villageCode: '35.17.03.2011', villageName: 'Kesamben' });
  });

  it('has the posyandu the reports name, where they say', () => {
    const where = (name: string) => named(name).map((p) => [p.villageName, p.id]);
    expect(where('Dahlia 8')).toEqual([['Yosomulyo', '18.72.01.1005.001']]);
    expect(where('Matahari 3')).toEqual([['Ganjar Asri', '18.72.03.1004.001']]);
    expect(where('Bougenvil')).toEqual([['Gajah', '35.17.03.2010.001']]);
    expect(where('Sekar Sawahan')).toEqual([['Sawahan', '62.02.06.1007.001']]);
    expect(named('Mawar Putih')).toHaveLength(1);
  });

  it('has 22 pilot posyandu in Metro, 40 in Ngoro and 22 puskesmas in Mamuju', () => {
    expect(of(1872)).toHaveLength(22);
    const ngoro = DEMO_PUSKESMAS.find((p) => p.name === 'Ngoro');
    expect(DEMO_POSYANDU.filter((p) => p.puskesmasId === ngoro?.id)).toHaveLength(40);
    expect(DEMO_PUSKESMAS.filter((p) => p.districtId === 7602)).toHaveLength(22);
  });

  it('marks everything made up, and gives every posyandu a puskesmas of its district', () => {
    const puskesmas = new Map(DEMO_PUSKESMAS.map((p) => [p.id, p]));
    expect(puskesmas.size).toBe(DEMO_PUSKESMAS.length);
    expect(new Set(DEMO_POSYANDU.map((p) => p.id)).size).toBe(DEMO_POSYANDU.length);
    for (const p of DEMO_POSYANDU)
      expect(puskesmas.get(p.puskesmasId)?.districtId).toBe(p.districtId);
    const real = [...DEMO_POSYANDU, ...DEMO_PUSKESMAS].filter((p) => !p.example);
    expect(real.map((p) => p.name).sort()).toEqual(
      'Bougenvil,Dahlia 8,Ganjar Agung,Matahari 3,Mawar,Mawar Putih,Mulyojati,Ngoro,Sekar Sawahan,Topore'.split(
        ',',
      ),
    );
    for (const p of [...DEMO_POSYANDU, ...DEMO_PUSKESMAS])
      expect(p.name.endsWith('(contoh)')).toBe(p.example === true);
  });
});
