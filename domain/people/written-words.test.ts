import { describe, expect, it } from 'vitest';
import { readWrittenName } from './written-name.ts';
import {
  readHousehold,
  readInsurance,
  readPhone,
  readRelation,
  readSex,
  readStatus,
  readThreeDigits,
} from './written-words.ts';

describe('words of a register', () => {
  it.each([
    ['L', 'M'],
    ['laki-laki', 'M'],
    ['Laki - laki', 'M'],
    ['P', 'F'],
    ['perempuan', 'F'],
    ['Wanita', 'F'],
    ['L/P', null],
    ['', null],
  ])('sex "%s" is %s', (text, sex) => expect(readSex(text)).toBe(sex));

  it.each([
    ['Kepala Keluarga', 'head'],
    ['ISTRI', 'spouse'],
    ['Istri/Suami', 'spouse'],
    ['Orang Tua', 'parent'],
    ['Famili lain', 'other-kin'],
    ['tetangga', null],
  ])('relation "%s" is %s', (text, relation) => expect(readRelation(text)).toBe(relation));

  it.each([
    ['PBI', 'pbi'],
    ['Non PBI', 'non-pbi'],
    ['non-pbi', 'non-pbi'],
    ['Tidak punya', 'none'],
    ['entah', null],
  ])('insurance "%s" is %s', (text, insurance) => expect(readInsurance(text)).toBe(insurance));

  it.each([
    ['Hamil', 'pregnant'],
    ['Ibu hamil 5 bulan', 'pregnant'],
    ['', 'none'],
    ['tidak hamil', 'none'],
    ['Meninggal 2024', 'gone'],
    ['pindah', 'gone'],
    ['janda', 'unknown'],
  ])('status "%s" is %s', (text, status) => expect(readStatus(text)).toBe(status));

  it.each([
    ['08169610531', '08169610531'],
    ['0816-9610-531', '08169610531'],
    ['8169610531', '08169610531'],
    ['628169610531', '+628169610531'],
    ['+62 816 9610 531', '+628169610531'],
    ['08169610531 / 0899', '08169610531'],
    ['0816', null],
    ['tidak ada', null],
  ])('phone "%s" is %s', (text, phone) => expect(readPhone(text)).toBe(phone));

  it.each([
    ['2', '002'],
    ['RT 02', '002'],
    ['RW. 003', '003'],
    ['002', '002'],
    ['dua', null],
    ['1234', null],
  ])('RT "%s" is %s', (text, digits) => expect(readThreeDigits(text)).toBe(digits));

  it.each([
    ['1872011303110001', '1872011303110001'],
    [' 1872 0113 0311 0001 ', '1872011303110001'],
    ['1.872011E+15', null],
    ['0000000000000000', null],
    ['18720113', null],
  ])('family card "%s" is %s', (text, number) => expect(readHousehold(text)).toBe(number));

  it.each([
    ['  AISYAH HIDAYAT ', 'Aisyah Hidayat', false],
    ['siti  aminah', 'Siti Aminah', false],
    ['Siti aminah', 'Siti aminah', false],
    ["NUR'AINI", "Nur'aini", false],
    ['By Ny Lestari Ramadhan', 'By Ny Lestari Ramadhan', true],
    ['BAYI NY. LESTARI', 'By Ny Lestari', true],
    ['by.ny.lestari 2', 'By Ny Lestari 2', true],
    ['Bayu', 'Bayu', false],
    ['Bayi', 'Bayi', false],
  ])('name "%s" is "%s"', (text, name, provisional) =>
    expect(readWrittenName(text)).toEqual({ name, provisional }),
  );

  it.each(['', '  ', '-', '123', 'A'])('"%s" is no name', (text) =>
    expect(readWrittenName(text)).toBeNull(),
  );
});
