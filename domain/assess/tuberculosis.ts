import { type ClassRow, classFinding, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Rule, Subject } from './rule.ts';
import { card2023, safer2023 } from './tuberculosis.table.ts';

export interface TuberculosisTable {
  /** this many signs and more are referred */
  threshold: number;
  /** does close contact count as one of the signs (card), or is it a reason of its own (juknis)? */
  contactIs: 'sign' | 'own-reason';
  signs: ClassRow;
  contact: ClassRow;
  /** some signs, fewer than the threshold */
  few: ClassRow;
  none: ClassRow;
}

const card: RuleCard = {
  rule: 'tuberculosis',
  title: 'Empat pertanyaan batuk lama',
  source:
    'KMK HK.01.07/MENKES/2015/2023 (1 gejala); kartu bantu pemeriksaan edisi 2023 (2 dari 4, mode "card-2023")',
  since: '2023-01-01',
  appliesTo: 'semua sasaran',
  who: [{}],
  confidence: 'high',
  confirmBy: '',
};

const SYMPTOMS = ['cough', 'fever', 'weight'] as const;

export interface TbcAnswers {
  /** how many of cough, fever and weight were answered yes */
  symptoms: number;
  contact: boolean;
  /** questions without a yes or no */
  unanswered: number;
}

/** Counts the four answers; anything but a yes or a no is unanswered. */
export function tbcAnswersOf(answers: Readonly<Record<string, unknown>>): TbcAnswers {
  const all = [...SYMPTOMS, 'contact'] as const;
  return {
    symptoms: SYMPTOMS.filter((key) => answers[key] === true).length,
    contact: answers.contact === true,
    unanswered: all.filter((key) => typeof answers[key] !== 'boolean').length,
  };
}

/** Which class the answers fall in; null while an unanswered question could still change it. */
export function tbcClassOf(table: TuberculosisTable, given: TbcAnswers): ClassRow | null {
  const signs = given.symptoms + (table.contactIs === 'sign' && given.contact ? 1 : 0);
  if (signs >= table.threshold) return table.signs;
  if (given.unanswered > 0) return null;
  if (table.contactIs === 'own-reason' && given.contact) return table.contact;
  return signs > 0 ? table.few : table.none;
}

function assess(subject: Subject, table: TuberculosisTable, version: string): Finding[] {
  const asked = subject.day.answers['tbc-signs'];
  const name = 'Empat pertanyaan batuk lama';
  if (!asked) return [unknownFinding(card, version, name, 'not-asked')];
  const given = tbcAnswersOf(asked.answers);
  const row = tbcClassOf(table, given);
  if (!row) return [unknownFinding(card, version, name, 'incomplete')];
  const signs = given.symptoms + (given.contact ? 1 : 0);
  const seen = {
    text: `Jawaban ya: ${signs} dari 4`,
    numbers: { signs, symptoms: given.symptoms, contact: given.contact ? 1 : 0 },
  };
  return [classFinding(card, version, row, seen)];
}

/** The four questions at every stage. One sign is enough to act; the card's two of four stays as a version to choose. */
export const tuberculosis: Rule<TuberculosisTable> = {
  card,
  versions: [
    { version: 'card-2023', since: '2023-01-01', table: card2023 },
    { version: '2023.1', since: '2023-01-01', table: safer2023 },
  ],
  assess,
};
