import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { pointsIn, type QuestionRule, questionRule } from '../question-rule.ts';
import { breastCheck, type CheckDue, cervicalCheck } from './cancer-checks.ts';

export interface WomenCheckTable {
  classes: Record<Exclude<CheckDue, 'not-for-her'>, ClassRow>;
}

const LONGEST_YEARS = 80;
const cardOf = (
  rule: string,
  title: string,
  source: string,
  appliesTo: string,
  fromMonths: number,
): RuleCard => ({
  rule,
  title,
  source: `KMK HK.01.07/MENKES/2015/2023: ${source}`,
  since: '2023-01-01',
  appliesTo,
  who: [{ sex: 'F', fromMonths }],
  confidence: 'high',
  confirmBy: '',
});

/** Years since the last one; null when she never had it (no answer), undefined for a number nobody can mean. */
const yearsSince = (answer: unknown): number | null | undefined =>
  answer === undefined ? null : (pointsIn(answer, 0, LONGEST_YEARS) ?? undefined);

const classes = (what: string, worker: string): WomenCheckTable['classes'] => ({
  due: {
    code: 'due',
    severity: 'watch',
    family: `Sudah waktunya ${what} di Puskesmas. Tanyakan harinya pada bidan.`,
    worker: `${worker}: sudah waktunya`,
    topics: ['yearly-checks'],
    reminder: true,
  },
  now: {
    code: 'now',
    severity: 'refer',
    family: 'Ada keluhan. Periksakan ke Puskesmas sekarang, jangan menunggu jadwal.',
    worker: `${worker}: ada keluhan, periksa sekarang`,
    referTo: 'puskesmas',
    topics: ['yearly-checks'],
  },
  'not-yet': {
    code: 'not-yet',
    severity: 'good',
    family: 'Belum waktunya periksa lagi.',
    worker: `${worker}: belum waktunya`,
  },
});
const versions = (what: string, worker: string): QuestionRule<WomenCheckTable>['versions'] => [
  { version: 'juknis-2023', since: '2023-01-01', table: { classes: classes(what, worker) } },
];
const sinceWords = (since: number | null): string =>
  since === null
    ? 'Belum pernah diperiksa'
    : since === 0
      ? 'Diperiksa tahun ini'
      : `Terakhir ${since} tahun lalu`;

/** SADANIS: the posyandu asks when it was, tells and refers; the check is at the puskesmas. */
export const breastChecks = questionRule<WomenCheckTable>({
  card: cardOf(
    'breast-check',
    'Periksa payudara',
    'SADANIS sejak 15 tahun tiap 3 tahun, segera bila ada keluhan',
    'perempuan 15 tahun ke atas yang ditanya hari ini',
    180,
  ),
  instrument: 'breast-check',
  name: 'Periksa payudara',
  applies: ({ sex, age }) => sex === 'F' && age.years >= 15,
  judge(answers, table, { age }) {
    const since = yearsSince(answers['years-since']);
    const { complaint } = answers;
    if (complaint === true) {
      const seen = { text: sinceWords(since ?? null), numbers: { since: since ?? null } };
      return { row: table.classes.now, seen };
    }
    if (since === undefined || typeof complaint !== 'boolean') return { why: 'incomplete' };
    const due = breastCheck(age.years, since, complaint);
    if (due === 'not-for-her') return { why: 'incomplete' };
    return { row: table.classes[due], seen: { text: sinceWords(since), numbers: { since } } };
  },
  versions: versions('periksa payudara', 'SADANIS'),
});

/** IVA: for whom it is, the midwife says; the reason stays with her. */
export const cervixChecks = questionRule<WomenCheckTable>({
  card: cardOf(
    'cervix-check',
    'Periksa leher rahim',
    'IVA sejak 30 tahun pada sasarannya, tiap 3 tahun, tiap tahun bila berisiko tinggi',
    'perempuan 30 tahun ke atas yang ditanya bidan hari ini',
    360,
  ),
  instrument: 'cervix-check',
  name: 'Periksa leher rahim',
  sensitive: true,
  applies: ({ sex, age, day }) =>
    sex === 'F' && age.years >= 30 && day.answers['cervix-check']?.answers.target !== false,
  judge(answers, table, { age }) {
    const since = yearsSince(answers['years-since']);
    const { target, 'high-risk': highRisk } = answers;
    if (since === undefined || target !== true || typeof highRisk !== 'boolean')
      return { why: 'incomplete' };
    const due = cervicalCheck(age.years, target, since, highRisk);
    if (due === 'not-for-her') return { why: 'incomplete' };
    return { row: table.classes[due], seen: { text: sinceWords(since), numbers: { since } } };
  },
  versions: versions('periksa leher rahim (IVA)', 'IVA'),
});
