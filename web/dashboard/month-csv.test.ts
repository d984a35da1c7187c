import { expect, it } from 'vitest';
import { HELD_BACK, SMALL, type VillageMonth } from '#domain/pws/village-month.ts';
import { monthCsv } from './month-csv.ts';

const page: VillageMonth = {
  village: { code: '1', name: '=Desa; "Contoh"', districtName: 'Kota Metro' },
  month: '2026-11',
  groups: [
    {
      group: 'bumil',
      target: 1240,
      served: HELD_BACK,
      notYet: SMALL,
      outside: 0,
      atRisk: 7,
      referred: 0,
    },
  ],
  skdn: { s: 9, d: 8, n: 7, t: 6, o: 5, b: 4, unclear: 3, bgm: 2, twoT: 1 },
  posyandu: [],
  trend: [],
  ruleVersion: 'contoh',
  freshAt: null,
  small: 'suppressed',
  demo: true,
};

it('writes numbers a spreadsheet reads, holds back what the page holds back, and runs no formula', () => {
  const lines = monthCsv(page).replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toBe(`"'=Desa; ""Contoh""";Kota Metro;2026-11`);
  expect(lines[2]).toBe('Ibu hamil;1240;ditutup;<5;0;7;0');
  expect(lines[4]).toBe('9;8;7;6;5;4;2;1');
});
