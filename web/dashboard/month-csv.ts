import type { VillageMonth } from '#domain/pws/village-month.ts';
import { csvText } from '../known/csv-text.ts';
import { groupWords } from '../words/groups.ts';
import { sayCount, villageWords as w } from '../words/village.ts';

const count = (n: number): string => sayCount(n).replaceAll('.', '');

/** The page's numbers as a table for spreadsheets, with `;` as Indonesian ones read it. Held back stays held back. */
export function monthCsv(page: VillageMonth): string {
  const t = w.table;
  const rows: string[][] = [
    [page.village.name, page.village.districtName, page.month],
    [t.group, t.target, t.served, t.notYet, t.outside, t.atRisk, t.referred],
    ...page.groups.map((g) => [
      groupWords[g.group],
      ...[g.target, g.served, g.notYet, g.outside, g.atRisk, g.referred].map(count),
    ]),
    ['S', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'],
    [
      page.skdn.s,
      page.skdn.d,
      page.skdn.n,
      page.skdn.t,
      page.skdn.o,
      page.skdn.b,
      page.skdn.bgm,
      page.skdn.twoT,
    ].map(count),
  ];
  return csvText(rows);
}
