import { yearOf } from '#domain/calendar.ts';
import type { PlaceMonth, TrendPoint } from '#domain/pws/place-month.ts';
import { LineChart } from '../ui/chart/line-chart.tsx';
import { placeWords } from '../words/places.ts';
import { sayShortMonth } from '../words/village.ts';
import { closedLine } from './place-closed.ts';
import { PlaceSection } from './place-section.tsx';
import { judgedShare, percentOf } from './place-view.ts';

const w = placeWords.trend;

const sayPoint = ({ month }: TrendPoint): string => `${sayShortMonth(month)} ${yearOf(month)}`;

/** A year of the place: people served, and its weighing against the target. */
export function PlaceTrend({ page }: { page: PlaceMonth }) {
  const { trend, place, month } = page;
  const x = trend.map(sayPoint);
  const target = page.indicators.find(({ key }) => key === '16.ds')?.target?.percent;
  const file = `${place.level}-${place.id}-${month}`;
  const example = page.demo ? w.example : '';
  return (
    <PlaceSection id="setahun" title={w.title} says={closedLine.trend(page)}>
      <div class="drawings">
        <LineChart
          title={w.served}
          x={x}
          series={[
            {
              key: 'served',
              label: w.servedLine,
              values: trend.map((p) => percentOf(p.served, p.target)),
            },
          ]}
          unit="%"
          fileName={`${file}-served`}
          {...(example ? { note: example } : {})}
        />
        <LineChart
          title={w.weighing}
          x={x}
          series={[
            {
              key: 'ds',
              label: 'D/S',
              values: trend.map((p) => percentOf(p.skdn.d, p.skdn.s)),
              ...(target === undefined ? {} : { target }),
            },
            { key: 'nd', label: 'N/D′', values: trend.map(judgedShare) },
          ]}
          unit="%"
          fileName={`${file}-skdn`}
          note={[w.ndNote, example].filter(Boolean).join(' ')}
        />
      </div>
    </PlaceSection>
  );
}
