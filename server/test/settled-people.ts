import type { Entry } from '#log/entry.ts';
import { seeded } from './busy-people.ts';
import { A, B, C, Pen } from './small-world.ts';

const RTS = ['001', '002', '003'];
const BIRTHS = ['2026-05-20', '2026-01-10', '2025-12-20', '2024-06-30', '2022-08-31', '2016-02-29'];

/**
 * Families whose address is known: children who do or do not have their book, mothers before and after a birth, some
 * who move within the village in a month of two open days, some put right afterwards.
 */
export function settledPeople(seed: number, count: number, by: string): Entry[] {
  const random = seeded(seed + 9_000_000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pen = new Pen(by, A, seed + 900_000, Date.now() - 2_400_000);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    const who = pen.id();
    const home = pick([A, B, C]);
    const mother = random() < 0.3;
    const write = pen.write.bind(pen);
    entries.push(
      write(
        'person-registered',
        who,
        pick(['2026-04-20', '2026-06-02', '2026-07-10']),
        {
          name: `Warga Contoh ${n}`,
          sex: mother || random() < 0.5 ? 'F' : 'M',
          birthDate: mother ? '1999-04-01' : pick(BIRTHS),
          address: random() < 0.8 ? { rt: pick(RTS) } : {},
        },
        home,
      ),
    );
    if (mother) {
      entries.push(
        write(
          'pregnancy-recorded',
          who,
          '2026-04-21',
          { lmp: pick(['2025-10-30', '2025-07-08']) },
          home,
        ),
      );
      if (random() < 0.7)
        entries.push(
          write(
            'delivery-recorded',
            who,
            '2026-07-04',
            { endedOn: pick(['2026-06-30', '2026-05-02']), outcome: 'live-birth' },
            home,
          ),
        );
    }
    for (const month of ['2026-05', '2026-06', '2026-07', '2026-08']) {
      if (random() < 0.4) continue;
      const on = `${month}-${pick(['03', '12', '26'])}`;
      const book = write(
        'answers-given',
        who,
        on,
        { instrument: 'buku-kia', version: '1', answers: { owned: random() < 0.8 } },
        home,
      );
      entries.push(write('attended', who, on, { session: pen.id() }, home), book);
      if (random() < 0.15)
        entries.push(write('fact-withdrawn', who, '2026-08-29', { fact: book.id }, home));
    }
    if (random() < 0.3)
      entries.push(
        write(
          'person-moved',
          who,
          pick(['2026-07-11', '2026-08-09', '2026-06-11']),
          { to: pick([A, B]), address: { rt: pick(RTS) } },
          home,
        ),
      );
    if (random() < 0.2)
      entries.push(
        write(
          'person-corrected',
          who,
          '2026-08-02',
          { birthDate: pick(BIRTHS), address: { rt: pick(RTS) } },
          home,
        ),
      );
  }
  return entries;
}
