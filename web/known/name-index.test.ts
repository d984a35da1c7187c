import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex } from './name-index.ts';
import { personId } from './people-for-test.ts';
import type { RosterPerson } from './phone.ts';
import { asNewPerson } from './read-query.ts';
import { typosToPrefix } from './typo.ts';

const person = (n: number, name: string, rest: Partial<RosterPerson> = {}): RosterPerson => ({
  id: personId(n),
  name,
  sex: 'F',
  birthDate: '1990-01-01',
  posyandu: 'contoh',
  ...rest,
});
const PEOPLE = [
  person(1, 'Siti Rahmah', { nik: '1872036011909001', rt: '003' }),
  person(2, 'Siti Rohimah', { rt: '012' }),
  person(3, 'Budi Wijaya', { household: '1872030101079002' }),
  person(4, 'Soekarno Tjokro'),
  person(5, 'By Ny Ratna', { motherName: 'Ratna Dewi', provisional: true }),
  person(6, 'Ratna Dewi'),
  person(7, "Nur'aini Khoirunnisa"),
  person(8, 'Muhammad Fauzi'),
  person(9, 'Ahmad Rizki'),
  person(10, 'Nurhayati'),
  person(11, 'Sri Wahyuni', { pregnancies: [{ since: '2025-06-01' }], rt: '002' }),
  person(12, 'Suryanti', { birthDate: '1958-02-03' }),
  person(13, 'Dimas', { sex: 'M', birthDate: '2023-05-06', mother: personId(1) }),
  person(14, 'M. Yasin', { sex: 'M' }),
  person(15, 'Surjadi', { sex: 'M', birthDate: '1940-01-01' }),
  person(16, 'Kurniawan', { sex: 'M' }),
];
const index = nameIndex();
for (const each of PEOPLE) index.put(each);
const ON = '2025-11-04';
const names = (text: string, limit = 5): string[] => index.find(text, limit, ON).map((p) => p.name);

describe('finding a person while typing', () => {
  it.each([
    ['siti rahma', 'Siti Rahmah'],
    ['rahmah siti', 'Siti Rahmah'],
    ['SITI RAHMAH', 'Siti Rahmah'],
    ['wyjaya', 'Budi Wijaya'],
    ['wijya', 'Budi Wijaya'],
    ['wiajya', 'Budi Wijaya'],
    ['budi wij', 'Budi Wijaya'],
    ['sukarno cokro', 'Soekarno Tjokro'],
    ['soekarno', 'Soekarno Tjokro'],
    ['nuraini', "Nur'aini Khoirunnisa"],
    ['khoirunisa', "Nur'aini Khoirunnisa"],
    ['koirunnissa', "Nur'aini Khoirunnisa"],
    ['mohammad', 'Muhammad Fauzi'],
    ['muhamad pauzi', 'Muhammad Fauzi'],
    ['riski', 'Ahmad Rizki'],
    ['1872036011909001', 'Siti Rahmah'],
    ['9001', 'Siti Rahmah'],
    ['1872030101079002', 'Budi Wijaya'],
    ['siti rt 3', 'Siti Rahmah'],
    ['rt012', 'Siti Rohimah'],
    ['st rahma', 'Siti Rahmah'],
    ['moch fauzi', 'Muhammad Fauzi'],
    ['hj siti rohimah', 'Siti Rohimah'],
    ['909001', 'Siti Rahmah'],
    ['1872 0360 1190 9001', 'Siti Rahmah'],
    ['nur hayati', 'Nurhayati'],
    ["nur'aini khoirun nisa", "Nur'aini Khoirunnisa"],
    ['yanti', 'Suryanti'],
    ['yuni', 'Sri Wahyuni'],
    ['yuyun', 'Sri Wahyuni'],
    ['wawan', 'Kurniawan'],
    ['muhammad yasin', 'M. Yasin'],
    ['suryadi', 'Surjadi'],
    ['bumil', 'Sri Wahyuni'],
    ['bumil rt 2', 'Sri Wahyuni'],
    ['lansia', 'Surjadi'],
    ['1958', 'Suryanti'],
    ['dimas 2023', 'Dimas'],
    ['anak bu siti', 'Dimas'],
    ['anaknya siti rahmah', 'Dimas'],
    ['dimas anak siti', 'Dimas'],
    ['by ny ratna', 'By Ny Ratna'],
    ['bayi ny. ratna', 'By Ny Ratna'],
  ])('%s finds %s first', (typed, found) => {
    expect(names(typed)[0]).toBe(found);
  });

  it('puts a person before those whose mother bears the name', () => {
    expect(names('ratna')).toEqual(['Ratna Dewi', 'By Ny Ratna']);
    expect(names('ratna dewi')).toEqual(['Ratna Dewi', 'By Ny Ratna']);
  });

  it.each(['', '   ', 'zzzzzz', 'siti wijaya', 'rt 99', '123456789', 'bumil rt 3', 'anak bu budi'])(
    'finds nobody for "%s"',
    (typed) => {
      expect(names(typed)).toEqual([]);
    },
  );

  it('keeps only what was asked for', () => {
    expect(names('siti', 1)).toHaveLength(1);
  });

  it('forgets the old name of somebody who got another', () => {
    const own = nameIndex();
    own.put(person(5, 'By Ny Ratna'));
    own.put(person(5, 'Kirana'));
    expect(own.find('ratna', 5, ON)).toEqual([]);
    expect(own.find('kirana', 5, ON)).toHaveLength(1);
    own.remove(personId(5));
    expect(own.find('kirana', 5, ON)).toEqual([]);
  });

  it('finds everybody by any beginning of any of their words', () => {
    const anybody = fc.constantFrom(...PEOPLE);
    fc.assert(
      fc.property(anybody, fc.nat(), fc.integer({ min: 1, max: 12 }), (who, at, length) => {
        const words = who.name.replace("'", '').split(' ');
        const typed = (words[at % words.length] ?? '').slice(0, length);
        expect(names(typed, 100)).toContain(who.name);
      }),
    );
  });
});

describe('what was typed, as somebody new', () => {
  it.each([
    ['Siti Rahmah', 'Siti Rahmah', ''],
    ['1872036011909001', '', '1872036011909001'],
    ['anak bu siti', '', ''],
    ['bumil rt 2', '', ''],
    ['siti rt 3', '', ''],
    ['9001', '', ''],
    ['', '', ''],
  ])('%s: name "%s", NIK "%s"', (typed, name, nik) => {
    expect(asNewPerson(typed)).toEqual({ name, nik });
  });
});

describe('counting typing mistakes', () => {
  it.each([
    ['wij', 'wijaya', 0],
    ['wja', 'wijaya', 1],
    ['wjiaya', 'wijaya', 1],
    ['wijxaya', 'wijaya', 1],
    ['wixaya', 'wijaya', 1],
    ['wxxaya', 'wijaya', 2],
    ['abcdef', 'wijaya', null],
  ])('%s for %s: %s', (typed, word, count) => {
    expect(typosToPrefix(typed, word, 2)).toBe(count);
  });
});
