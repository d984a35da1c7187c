import { powersOf } from '#domain/access/roles.ts';
import { ageOn } from '#domain/people/age.ts';
import { chartsFor, useGrowthReader, useWho, windowsFor } from '../kader/person/growth-charts.tsx';
import { ageWords } from '../kader/person-line.tsx';
import { useMe } from '../kader/phone-context.ts';
import { ChildChart } from '../kader/steps/child-chart.tsx';
import { useVisit, type Visit } from '../kader/steps/visit.ts';
import { GrowthPlot } from '../ui/chart/growth-plot.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { growthWords as w } from '../words/chart.ts';
import { paperWords } from '../words/paper.ts';
import { sayDate } from '../words/say.ts';
import { visitWords } from '../words/visit.ts';
import { PrintPage } from './print-page.tsx';
import { A4, SheetHead } from './sheet.tsx';
import { placeLabel } from './use-place.tsx';

/** One child's growth charts on paper, two to a sheet. */
export function ChartsPage({ id }: { id: string }) {
  const visit = useVisit(id);
  return (
    <PrintPage
      title={w.paperTitle}
      back={`/orang/${id}`}
      empty={visit === null || visit === 'gone'}
    >
      {visit === null && <Skeleton />}
      {visit === 'gone' && <Empty says={visitWords.gone} />}
      {visit !== null && visit !== 'gone' && <Sheets visit={visit} />}
    </PrintPage>
  );
}

function Sheets({ visit }: { visit: Visit }) {
  const { known, identity, on } = visit;
  const reader = useGrowthReader(known);
  const who = useWho();
  const me = useMe();
  const home = known.residences.at(-1)?.posyandu;
  const place = me.posyandu.find((p) => p.id === home);
  const charts = chartsFor(known, on, powersOf(me.account.role).clinicalWords);
  if (!who) return <Skeleton />;
  const drawn = charts.flatMap((index) => {
    if (index === 'kms') return [<ChildChart key="kms" known={known} on={on} still />];
    const usual = who.usualWindow(known, index);
    const [first] = windowsFor(index, known, on);
    const window = windowsFor(index, known, on).includes(usual) ? usual : first;
    const chart = window ? who.whoChart(known, index, window, reader) : null;
    return chart && chart.points.length > 0
      ? [
          <div key={index} class="onechart">
            <h2>{chart.title}</h2>
            <GrowthPlot {...chart} still />
          </div>,
        ]
      : [];
  });
  if (drawn.length === 0)
    return <Empty says={ageOn(identity.birthDate, on) ? w.noCharts : w.none} />;
  const title = w.paper(identity.name);
  return (
    <>
      {inPairs(drawn).map((pair) => (
        <A4 key={String(pair[0]?.key)}>
          <SheetHead title={title} place={place ? placeLabel(place) : ''} />
          <p>
            {paperWords.card.born(sayDate(identity.birthDate))}, {ageWords(identity.birthDate, on)}
          </p>
          <div class="growthsheet">{pair}</div>
          <p class="legend">
            {w.source} {paperWords.summary.note}
          </p>
        </A4>
      ))}
    </>
  );
}

/** Two charts to a sheet, each sheet with its name: sheets are laid apart. */
const inPairs = <T,>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 2) }, (_, i) => all.slice(i * 2, i * 2 + 2));
