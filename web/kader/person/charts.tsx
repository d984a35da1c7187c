import { gainBandAt, pregnancyWeightGain } from '#domain/assess/pregnancy/pregnancy-weight-gain.ts';
import { dateOfDayNumber } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import { motherGroupOn } from '#domain/stages/groups.ts';
import { TrendChart } from '../../ui/trend-chart.tsx';
import { sayShortDate } from '../../words/say.ts';
import { trendWords as w } from '../../words/trend.ts';
import type { Visit } from '../steps/visit.ts';
import { GROWTH_MONTHS, GrowthCharts } from './growth-charts.tsx';
import { GLUCOSE_LIMIT, limit, PRESSURE_LIMITS, ticksOf, trendOf, weekIn } from './trends.ts';

/** The curves that fit somebody: a child's growth, a pregnancy's weight, a grown-up's pressure and sugar. */
export function Charts({ visit }: { visit: Visit }) {
  const { known, identity, on } = visit;
  const months = ageOn(identity.birthDate, on)?.months ?? GROWTH_MONTHS;
  return (
    <>
      {months < GROWTH_MONTHS && <GrowthCharts visit={visit} />}
      {motherGroupOn(known.pregnancies, on) === 'bumil' && <PregnancyWeight visit={visit} />}
      <Pressure visit={visit} />
      <Glucose visit={visit} />
    </>
  );
}

const WEEKS = [0, 8, 16, 24, 32, 40];

/** Her gain against the band for her body before pregnancy (Buku KIA 2023; IOM 2009). */
function PregnancyWeight({ visit }: { visit: Visit }) {
  const { known } = visit;
  const now = known.pregnancies.findLast((p) => !p.endedOn);
  const table = pregnancyWeightGain.versions.at(-1)?.table;
  if (!now || !table) return null;
  const { lmp, startWeightKg, heightCm } = now;
  if (!lmp || startWeightKg === undefined || heightCm === undefined)
    return <p class="soft small">{w.needs}</p>;
  const bmi = startWeightKg / (heightCm / 100) ** 2;
  const points = trendOf(known, 'weight', weekIn(lmp, now.endedOn), (on) =>
    w.week(Math.floor(weekIn(lmp, undefined)(on) ?? 0)),
  );
  const edge = (side: 'minKg' | 'maxKg') =>
    WEEKS.flatMap((x) => (x === 16 ? [13, 16] : [x])).map((x) => ({
      x,
      y: startWeightKg + gainBandAt(table, bmi, x)[side],
    }));
  return (
    <section class="stack">
      <h2>{w.titles.pregnancy}</h2>
      <TrendChart
        title={w.titles.pregnancy}
        points={points}
        band={{ low: edge('minKg'), high: edge('maxKg') }}
        xTicks={WEEKS}
        xAxis={w.axes.weeks}
        yAxis="kg"
        note={w.band}
      />
    </section>
  );
}

const sayTick = (day: number): string => sayShortDate(dateOfDayNumber(day));

function Pressure({ visit }: { visit: Visit }) {
  const points = trendOf(visit.known, 'blood-pressure');
  if (points.length === 0) return null;
  return (
    <section class="stack">
      <h2>{w.titles.pressure}</h2>
      <TrendChart
        title={w.titles.pressure}
        points={points}
        lines={[limit(PRESSURE_LIMITS.upper, points), limit(PRESSURE_LIMITS.lower, points)]}
        xTicks={ticksOf(points)}
        sayX={sayTick}
        xAxis={w.axes.date}
        yAxis="mmHg"
        note={w.pressureLines(PRESSURE_LIMITS)}
      />
    </section>
  );
}

function Glucose({ visit }: { visit: Visit }) {
  const points = trendOf(visit.known, 'glucose');
  if (points.length === 0) return null;
  return (
    <section class="stack">
      <h2>{w.titles.glucose}</h2>
      <TrendChart
        title={w.titles.glucose}
        points={points}
        lines={[limit(GLUCOSE_LIMIT, points)]}
        xTicks={ticksOf(points)}
        sayX={sayTick}
        xAxis={w.axes.date}
        yAxis="mg/dL"
        note={w.glucoseLine(GLUCOSE_LIMIT)}
      />
    </section>
  );
}
