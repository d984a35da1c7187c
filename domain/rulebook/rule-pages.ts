import type { RuleCard } from '../assess/finding.ts';
import { RULES } from '../assess/rules.ts';
import type { LocalDate } from '../calendar.ts';
import type { Screening } from '../cards/card.ts';
import { CARDS } from '../cards/cards.ts';
import { instrumentOf } from '../cards/instruments.ts';
import { QUALITY_PAGE } from './quality-page.ts';
import { SCHEDULE_PAGES } from './schedule-pages.ts';
import { type TableLine, tableLines } from './table-lines.ts';

/** One rule, schedule or table as a reader sees it: who says so, since when, and every number in it. */
export interface RulePage extends RuleCard {
  kind: 'rule' | 'schedule';
  /** every version there is, the oldest first */
  versions: readonly { version: string; since: LocalDate }[];
  /** of the newest version */
  lines: readonly TableLine[];
}

/** Every health rule, then every schedule and package the due lists follow, then what each card asks now and then, then how data are judged. */
export const rulePages = (): RulePage[] => [
  ...RULES.map(
    ({ card, versions }): RulePage => ({
      ...card,
      kind: 'rule',
      versions: versions.map(({ version, since }) => ({ version, since })),
      lines: tableLines(versions.at(-1)?.table),
    }),
  ),
  ...SCHEDULE_PAGES,
  ...Object.values(CARDS).map(screeningPage),
  QUALITY_PAGE,
];

const every = ({ everyMonths, once }: Screening): string =>
  everyMonths !== null
    ? `tiap ${everyMonths} bulan`
    : once === 'life'
      ? 'satu kali'
      : 'satu kali setiap kehamilan';

function screeningPage(card: (typeof CARDS)[keyof typeof CARDS]): RulePage {
  const since = '2023-01-01';
  return {
    kind: 'schedule',
    rule: `screenings-${card.key}`,
    title: `Skrining berkala: ${card.title}`,
    source: `KMK HK.01.07/MENKES/2015/2023; ${card.source}`,
    since,
    appliesTo: card.title,
    confidence: 'high',
    confirmBy: '',
    versions: [{ version: card.version, since }],
    lines: (card.screenings ?? []).map((s) => ({
      name: s.label,
      says: [
        every(s),
        ...(s.when?.sex === 'F' ? ['perempuan'] : []),
        ...(s.when?.fromMonths === undefined ? [] : [`sejak ${ageOf(s.when.fromMonths)}`]),
        ...(s.when?.toMonths === undefined ? [] : [`sebelum ${ageOf(s.when.toMonths)}`]),
        ...(s.beforeWeek === undefined ? [] : [`sebelum minggu ${s.beforeWeek}`]),
        ...(s.fromWeek === undefined ? [] : [`sejak minggu ${s.fromWeek}`]),
        ...(s.untilYes ? ['sampai dijawab ya'] : []),
        ...(s.after ? [`bila ada masalah pada ${afterNames(s)}`] : []),
        ...(s.byHealthWorker ? ['oleh tenaga kesehatan'] : []),
        ...(s.private ? ['dijawab sendiri, hanya dilihat tenaga kesehatan'] : []),
      ].join(', '),
    })),
  };
}

const afterNames = ({ after = [] }: Screening): string =>
  [...new Set(after.map(({ instrument }) => instrumentOf(instrument)?.title ?? instrument))].join(
    ' atau ',
  );

const ageOf = (months: number): string =>
  months % 12 === 0 && months > 24 ? `${months / 12} tahun` : `${months} bulan`;
