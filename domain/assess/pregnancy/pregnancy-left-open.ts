import { daysBetween } from '../../calendar.ts';
import { LONGEST_PREGNANCY_DAYS } from '../../stages/groups.ts';
import { type ClassRow, classFinding } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';

export interface PregnancyLeftOpenTable {
  /** days since the LMP (or since it was written down) that a pregnancy may last */
  longestDays: number;
  ask: ClassRow;
}

const card: RuleCard = {
  rule: 'pregnancy-left-open',
  title: 'Catatan kehamilan',
  source: 'Kartu ibu hamil, edisi 2023 (usia kehamilan paling lama 44 minggu)',
  since: '2023-01-01',
  appliesTo: 'perempuan dengan kehamilan tercatat lebih dari 44 minggu tanpa akhir',
  who: [{ except: ['bumil'] }],
  confidence: 'medium',
  confirmBy: '',
};

/** Asks what became of a pregnancy that nobody closed; she counts in no mother's group until somebody says. */
export const pregnancyLeftOpen: Rule<PregnancyLeftOpenTable> = {
  card,
  versions: [
    {
      version: 'edisi-2023',
      since: '2023-01-01',
      table: {
        longestDays: LONGEST_PREGNANCY_DAYS,
        ask: {
          code: 'ask',
          severity: 'unknown',
          family:
            'Tanyakan dengan lembut bagaimana kabarnya, lalu catat kapan kehamilan itu berakhir. Bila masih hamil, temui bidan hari ini.',
          worker:
            'Belum dinilai: kehamilan tercatat lebih dari 44 minggu tanpa akhir. Catat persalinan atau keguguran, atau perbaiki HPHT',
        },
      },
    },
  ],
  assess({ known, on }, table, version) {
    const last = known.pregnancies.findLast((p) => p.since <= on);
    if (!last || last.endedOn) return [];
    const days = daysBetween(last.since, on);
    if (days <= table.longestDays) return [];
    const weeks = Math.floor(days / 7);
    const seen = { text: `Kehamilan yang tercatat sudah ${weeks} minggu`, numbers: { weeks } };
    return [classFinding(card, version, table.ask, seen)];
  },
};
