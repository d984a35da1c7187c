import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { AGE_GROUPS } from '#domain/stages/groups.ts';
import { dsOf } from './pack-share.ts';
import { cell, type Sheet } from './pack-sheet.ts';
import { countText, GROUP_NAMES, percentText, STANDINGS, sumText } from './pack-text.ts';

/** The three questions of the monthly meeting, answered first. */
export function answersPart(sheet: Sheet, page: PlaceMonth): void {
  const keys = new Set<string>(AGE_GROUPS.map(({ key }) => key));
  const ages = page.groups.filter(({ group }) => keys.has(group));
  const sum = (of: 'target' | 'served' | 'notYet' | 'atRisk' | 'referred') =>
    sumText(ages.map((line) => line[of]));
  sheet.heading('Tiga pertanyaan bulan ini');
  sheet.say('1. Siapa yang belum dilayani?', { bold: true });
  sheet.say(
    `Belum dilayani: ${sum('notYet')}. Sasaran: ${sum('target')}. Dilayani: ${sum('served')}.`,
  );
  sheet.say('2. Siapa yang berisiko?', { bold: true });
  sheet.say(`Berisiko dari yang dilayani: ${sum('atRisk')}. Dirujuk: ${sum('referred')}.`);
  sheet.say('3. Apa yang dikerjakan?', { bold: true });
  const [first, second, third] = page.problems;
  const todo = [first, second, third].flatMap((problem) => (problem ? [problem.todo] : []));
  for (const says of new Set(todo)) sheet.say(`- ${says}`);
  if (todo.length === 0) sheet.say('Tidak ada indikator bertarget yang kurang bulan ini.');
  sheet.gap(4);
  sheet.table(
    [
      { label: 'Kelompok', parts: 4 },
      ...['Sasaran', 'Dilayani', 'Belum', 'Berisiko', 'Dirujuk', 'Dikunjungi'].map((label) => ({
        label,
        parts: 2,
        right: true,
      })),
    ],
    page.groups.map((line) => [
      cell(GROUP_NAMES[line.group]),
      ...[line.target, line.served, line.notYet, line.atRisk, line.referred, line.visited].map(
        (n) => cell(countText(n)),
      ),
    ]),
  );
}

/** Weighing of children under five, counts and ratios; N over D', and that is said. */
export function skdnPart(sheet: Sheet, page: PlaceMonth): void {
  const all = page.skdn.find(({ group, sex }) => group === null && sex === null)?.skdn;
  if (!all) return;
  sheet.heading('Penimbangan balita (SKDN)');
  const counts = [
    ['S', all.s],
    ['K', all.k],
    ['D', all.d],
    ['N', all.n],
    ['T', all.t],
    ['O', all.o],
    ['B', all.b],
    ['2T', all.twoT],
    ['BGM', all.bgm],
  ] as const;
  sheet.table(
    counts.map(([label]) => ({ label, parts: 1, right: true })),
    [counts.map(([, n]) => cell(n === null ? '-' : countText(n)))],
  );
  const { ratios } = all;
  const shares = [
    ['K/S', ratios.ks],
    ['D/S', ratios.ds],
    ['D/K', ratios.dk],
    ["N/D'", ratios.ndPrime],
    ['N/S', ratios.ns],
    ['2T/D', ratios.twoT],
    ['BGM/D', ratios.bgm],
  ] as const;
  sheet.table(
    shares.map(([label]) => ({ label, parts: 1, right: true })),
    [shares.map(([, share]) => cell(percentText(share)))],
  );
  sheet.say("N dibagi D' = N + T, balita yang kenaikan berat badannya dapat dinilai.", {
    size: 7.5,
  });
}

/** The places right below, as they stand, in words and marks. */
export function belowPart(sheet: Sheet, page: PlaceMonth): void {
  if (page.below.length === 0) return;
  sheet.heading('Keadaan tiap tempat');
  sheet.say('Dibaca dari D/S bulan ini, terhadap target dan bulan lalu.', { size: 7.5 });
  sheet.table(
    [
      { label: 'Tempat', parts: 5 },
      { label: 'Keadaan', parts: 3 },
      { label: 'Sasaran', parts: 2, right: true },
      { label: 'Dilayani', parts: 2, right: true },
      { label: 'S', parts: 1.5, right: true },
      { label: 'D', parts: 1.5, right: true },
      { label: 'D/S', parts: 2, right: true },
      { label: 'Posyandu buka', parts: 2.5, right: true },
    ],
    page.below.map((line) => [
      cell(line.name),
      { text: STANDINGS[line.standing], bold: true, mark: line.standing },
      ...[line.target, line.served, line.skdn.s, line.skdn.d].map((n) => cell(countText(n))),
      cell(percentText(dsOf(line))),
      cell(`${line.opened} dari ${line.posyandu}`),
    ]),
  );
}
