import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { powersOf } from '#domain/access/roles.ts';
import { daysBetween } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { ageOn } from '#domain/people/age.ts';
import { GrowthPlot } from '../../ui/chart/growth-plot.tsx';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { growthWords as w } from '../../words/chart.ts';
import { trendWords } from '../../words/trend.ts';
import { useMe } from '../phone-context.ts';
import { ChildChart } from '../steps/child-chart.tsx';
import type { Visit } from '../steps/visit.ts';
import type { Reader, WhoIndex, WhoWindow } from './who-chart.ts';

const FIVE_YEARS_DAYS = 1856;
const SIX_YEARS = 72;
/** WHO's reference for height and body mass index ends here (228 months). */
export const GROWTH_MONTHS = 228;

type Shown = 'kms' | WhoIndex;
const UNDER_FIVE: readonly Shown[] = [
  'kms',
  'weight',
  'height',
  'weight-for-height',
  'bmi',
  'head',
  'muac',
];

/** The charts that fit somebody's age; from six years on height and weight by age are the health worker's (PMK 2/2020). */
export function chartsFor(known: Known, on: string, clinical: boolean): Shown[] {
  const birth = known.identity?.birthDate;
  const months = birth ? (ageOn(birth, on)?.months ?? GROWTH_MONTHS) : GROWTH_MONTHS;
  if (!birth || months >= GROWTH_MONTHS) return [];
  if (daysBetween(birth, on) <= FIVE_YEARS_DAYS) return [...UNDER_FIVE];
  if (clinical) return ['bmi', 'height', ...(months < 120 ? (['weight'] as const) : [])];
  return months < SIX_YEARS ? ['bmi', 'height'] : ['bmi'];
}

/** The parts of the card an index has at an age. */
export function windowsFor(index: WhoIndex, known: Known, on: string): WhoWindow[] {
  const birth = known.identity?.birthDate;
  if (birth && daysBetween(birth, on) > FIVE_YEARS_DAYS) return ['5-19'];
  return index === 'weight-for-height' ? ['0-24', '24-60'] : ['0-24', '24-60', '0-60'];
}

/** Who looks at growth here: what they may read, and whom they know. */
export function useGrowthReader(known: Known): Reader {
  const { account } = useMe();
  const { clinicalWords: clinical } = powersOf(account.role);
  const nameOf = (fact: string) =>
    known.history.find((f) => f.id === fact)?.by === account.id ? account.name : '';
  return { clinical, nameOf };
}

/** A child's or teenager's growth: the KMS, and every curve of WHO that fits the age. */
export function GrowthCharts({ visit }: { visit: Visit }) {
  const { known, on } = visit;
  const reader = useGrowthReader(known);
  const charts = chartsFor(known, on, reader.clinical);
  const [first] = charts;
  const [shown, setShown] = useState<Shown | null>(null);
  const index = shown ?? first;
  if (!index) return null;
  return (
    <section class="stack">
      <SelectField
        label={trendWords.choose}
        value={index}
        onValue={setShown}
        options={charts.map((value) => ({ value, label: w.indexes[value] }))}
      />
      {index === 'kms' ? (
        <ChildChart known={known} on={on} />
      ) : (
        <OfWho key={index} visit={visit} index={index} reader={reader} />
      )}
      <Link class="button quiet whole" href={`/cetak/grafik/${known.id}`}>
        {w.print}
      </Link>
    </section>
  );
}

type Who = typeof import('./who-chart.ts');

/** WHO's tables and the rules' classes, fetched when first needed; null until they are there. */
export function useWho(): Who | null {
  const [who, setWho] = useState<Who | null>(null);
  useEffect(() => {
    let current = true;
    import('./who-chart.ts').then((m) => {
      if (current) setWho(m);
    });
    return () => {
      current = false;
    };
  }, []);
  return who;
}

interface OfWhoProps {
  visit: Visit;
  index: WhoIndex;
  reader: Reader;
}

function OfWho({ visit, index, reader }: OfWhoProps) {
  const { known, on } = visit;
  const who = useWho();
  const [asked, setAsked] = useState<WhoWindow | null>(null);
  if (!who) return <Skeleton rows={2} />;
  const windows = windowsFor(index, known, on);
  const usual = who.usualWindow(known, index);
  const window = asked ?? (windows.includes(usual) ? usual : windows[0]);
  const chart = window ? who.whoChart(known, index, window, reader) : null;
  return (
    <>
      {windows.length > 1 && window && (
        <SelectField
          label={w.window}
          value={window}
          onValue={setAsked}
          options={windows.map((value) => ({ value, label: w.windows[value] }))}
        />
      )}
      <h2>{chart?.title ?? w.indexes[index]}</h2>
      {chart ? <GrowthPlot key={chart.title} {...chart} /> : <Empty says={w.none} />}
    </>
  );
}
