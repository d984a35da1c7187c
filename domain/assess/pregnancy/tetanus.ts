import type { Known } from '../../facts/known.ts';
import { TETANUS_SERVICE, tetanusOn } from '../../immunization/tetanus-record.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

export interface TetanusTable {
  /** T status from which she and the newborn are protected through this pregnancy */
  enough: number;
  classes: Record<'due' | 'later' | 'enough', ClassRow>;
}

const card: RuleCard = {
  rule: 'tetanus-status',
  title: 'Imunisasi Td ibu hamil',
  source: 'PMK 12/2017: T1–T5, jarak 4 minggu, 6 bulan, 1 tahun, 1 tahun; dosis anak ikut dihitung',
  since: '2017-01-01',
  appliesTo: 'ibu hamil',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

const hasAny = ({ days }: Pick<Known, 'days'>): boolean =>
  days.some((day) =>
    day.services.some(
      ({ service }) =>
        service === TETANUS_SERVICE || /^immunization\.(dpt|hexa|dt-|td-)/.test(service),
    ),
  );

function assess(subject: Subject, table: TetanusTable, version: string): Finding[] {
  if (!subject.groups.includes('bumil')) return [];
  if (!hasAny(subject.known))
    return [unknownFinding(card, version, 'Imunisasi Td', 'incomplete-record')];
  const { t, nextFrom } = tetanusOn(subject.known, subject.on);
  const { due, later, enough } = table.classes;
  const row =
    t >= table.enough ? enough : nextFrom === null || nextFrom <= subject.on ? due : later;
  const seen = {
    text: `Status T${t}`,
    numbers: { t, nextFrom },
    ...(nextFrom === null ? {} : { note: `Dosis berikut dihitung sejak ${nextFrom}.` }),
  };
  return [classFinding(card, version, row, seen)];
}

/** How well a pregnant woman and her newborn are protected from tetanus, by every dose on record. */
export const tetanus: Rule<TetanusTable> = {
  card,
  versions: [
    {
      version: 'pmk-12-2017',
      since: '2017-01-01',
      table: {
        enough: 5,
        classes: {
          due: {
            code: 'due',
            severity: 'watch',
            family: 'Imunisasi Td belum lengkap, tanyakan bidan hari ini.',
            worker: 'Dosis Td berikut sudah boleh',
            topics: ['antenatal-visits'],
            reminder: true,
          },
          later: {
            code: 'later',
            severity: 'good',
            family: 'Imunisasi Td berikutnya nanti, lihat catatan bidan.',
            worker: 'Dosis Td berikut belum waktunya',
          },
          enough: {
            code: 'enough',
            severity: 'good',
            family: 'Imunisasi Td sudah lengkap.',
            worker: 'T5',
          },
        },
      },
    },
  ],
  assess,
};
