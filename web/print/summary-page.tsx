import { MEASURES } from '#domain/facts/measurement-taken.ts';
import { ageWords } from '../kader/person-line.tsx';
import { useMe } from '../kader/phone-context.ts';
import { serviceLabel } from '../kader/service-label.ts';
import { WhatWeKnow } from '../kader/steps/arrive-step.tsx';
import { ChildChart } from '../kader/steps/child-chart.tsx';
import { useFindings } from '../kader/steps/findings.ts';
import { useVisit, type Visit } from '../kader/steps/visit.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { severityWords } from '../words/findings.ts';
import { paperWords } from '../words/paper.ts';
import { sayDate, sayShortDate } from '../words/say.ts';
import { visitWords } from '../words/visit.ts';
import { PrintPage } from './print-page.tsx';
import { A4, SheetHead } from './sheet.tsx';
import { findingsOnPaper, readingsTable, referralsMade, servicesGiven } from './summary-table.ts';
import { placeLabel } from './use-place.tsx';

const w = paperWords.summary;

/** One person on paper, as the midwife or another posyandu wants to read it. */
export function SummaryPage({ id }: { id: string }) {
  const visit = useVisit(id);
  return (
    <PrintPage title={w.title} back={`/orang/${id}`} empty={visit === null || visit === 'gone'}>
      {visit === null && <Skeleton />}
      {visit === 'gone' && <Empty says={visitWords.gone} />}
      {visit !== null && visit !== 'gone' && <Summary visit={visit} />}
    </PrintPage>
  );
}

function Summary({ visit }: { visit: Visit }) {
  const { known, identity, on } = visit;
  const home = known.residences.at(-1)?.posyandu;
  const place = useMe().posyandu.find((p) => p.id === home);
  return (
    <A4>
      <SheetHead title={identity.name} place={place ? placeLabel(place) : ''} />
      <p>{ageWords(identity.birthDate, on)}</p>
      <h2>{w.who}</h2>
      <WhatWeKnow visit={visit} />
      <FindingsOnPaper visit={visit} />
      <Readings visit={visit} />
      <div class="halfpage">
        <ChildChart known={known} on={on} still />
      </div>
      <Services visit={visit} />
      <p class="legend">{w.note}</p>
    </A4>
  );
}

function FindingsOnPaper({ visit }: { visit: Visit }) {
  const { known } = visit;
  const last = known.days.findLast(
    (d) => Object.keys(d.readings).length > 0 || Object.keys(d.answers).length > 0,
  );
  const findings = useFindings(known, last?.on ?? visit.on) ?? [];
  const said = findingsOnPaper(findings);
  if (!last || said.length === 0) return null;
  return (
    <>
      <h2>{w.findings(sayDate(last.on))}</h2>
      <table class="plainlines">
        <tbody>
          {said.map((f) => (
            <tr key={f.code}>
              <th scope="row">{f.title}</th>
              <td>
                <b>{severityWords[f.severity]}</b>
              </td>
              <td>{f.family}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const Readings = ({ visit }: { visit: Visit }) => {
  const { days, lines } = readingsTable(visit.known);
  return (
    <>
      <h2>{w.readings}</h2>
      {lines.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <table class="register">
          <thead>
            <tr>
              <th />
              {days.map((d) => (
                <th key={d}>{sayShortDate(d)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ what, cells }) => (
              <tr key={what}>
                <th scope="row" class="name">
                  {visitWords.measures[what]}
                  {MEASURES[what] !== 'yes-no' && ` (${MEASURES[what]})`}
                </th>
                {cells.map((c, i) => (
                  <td key={days[i]}>{c}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const Services = ({ visit }: { visit: Visit }) => {
  const given = servicesGiven(visit.known);
  const referrals = referralsMade(visit.known);
  return (
    <>
      <h2>{w.given}</h2>
      {given.length === 0 && <p>{w.noGiven}</p>}
      <ul class="onpaper">
        {given.map((s) => (
          <li key={s.fact}>
            {sayShortDate(s.on)}: {serviceLabel(s.service)}
            {s.batch && `, batch ${s.batch}`}
            {!s.confirmed && s.givenBy === undefined && ` (${w.waits})`}
          </li>
        ))}
      </ul>
      {referrals.length > 0 && (
        <>
          <h2>{w.referrals}</h2>
          <ul class="onpaper">
            {referrals.map((r) => (
              <li key={r.fact}>
                {sayShortDate(r.on)}: {visitWords.serve.places[r.to]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
