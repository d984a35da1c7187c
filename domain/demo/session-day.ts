import type { LocalDate } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import type { SessionTally } from '../sessions/session-now.ts';
import type { DemoFact } from './draft.ts';
import type { Random } from './random.ts';

/** The kader of a made-up posyandu and the steps they serve; the first two have accounts of these names. */
const KADER: NonNullable<BodyOf<'session-noted'>['kader']> = [
  { name: 'Bu Kartini (contoh)', steps: [1, 3] },
  { name: 'Bu Wulan (contoh)', steps: [2] },
  { name: 'Bu Ratmi (contoh)', steps: [4] },
  { name: 'Bu Sulis (contoh)', steps: [2, 4] },
  { name: 'Bu Narti (contoh)', steps: [5] },
];

export interface SessionDay {
  id: string;
  scope: string;
  on: LocalDate;
  zone: 'WIB' | 'WITA' | 'WIT';
  ordinal: number;
  targets: SessionTally['targets'];
}

const about = (day: SessionDay) => ({ subject: day.id, scope: day.scope, on: day.on });

/** A day opens with its targets frozen, and its kader, officers and tools are written down. */
export function openingFacts(day: SessionDay, random: Random): DemoFact[] {
  const at = { ...about(day), by: 'kader' as const };
  const broken = random.chance(0.15);
  return [
    {
      ...at,
      kind: 'session-opened',
      body: {
        date: day.on,
        startsAt: '08:00',
        zone: day.zone,
        place: 'Balai RW (contoh)',
        mode: 'simultaneous',
        targets: day.targets,
        ordinal: day.ordinal,
      },
    },
    {
      ...at,
      kind: 'session-noted',
      body: {
        kader: KADER,
        officers: [
          { institution: 'Puskesmas', name: 'Bidan Rina (contoh)', count: 1 },
          ...(random.chance(0.6) ? [{ institution: 'Kelurahan atau desa', count: 1 }] : []),
          ...(random.chance(0.5) ? [{ institution: 'PKK', count: 2 }] : []),
        ],
        tools: [
          { tool: 'baby-scale', state: 'ready' },
          { tool: 'length-board', state: 'ready' },
          broken
            ? { tool: 'blood-pressure-monitor', state: 'broken', note: 'Baterai habis' }
            : { tool: 'blood-pressure-monitor', state: 'ready' },
        ],
      },
    },
  ];
}

/** A day ends: what was used, the tally when it was counted, and the coordinator's name under it. */
export function closingFacts(
  day: SessionDay,
  tally: SessionTally | null,
  signed: boolean,
  visits: number,
): DemoFact[] {
  const at = { ...about(day), by: 'kader' as const };
  return [
    {
      ...at,
      kind: 'session-noted',
      body: { stock: [{ item: 'glucose-strips', used: Math.round(visits / 6) }] },
    },
    { ...at, kind: 'session-closed', body: { endedAt: '11:30', ...(tally ? { tally } : {}) } },
    ...(tally && signed
      ? [
          {
            ...about(day),
            by: 'coordinator' as const,
            kind: 'session-signed' as const,
            body: { tally, name: 'Bu Ratmi (contoh)' },
          },
        ]
      : []),
  ];
}
