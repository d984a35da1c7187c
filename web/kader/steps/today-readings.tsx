import type { MeasureField } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import type { Reading } from '#domain/facts/known.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import { changeWords, valueText } from '#domain/measures/plausible-words.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { inWords } from '../../words/label.ts';
import { sayTyped } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { FateMark } from '../fate-mark.tsx';
import { useSaving } from '../saving.tsx';
import { atVisit, previousReading, type Visit } from './visit.ts';

const w = visitWords.findings;

export const measureFields = (visit: Visit): MeasureField[] =>
  ([2, 4] as const).flatMap((step) =>
    fieldsOn(step, visit.who).filter((f) => f.kind === 'measure'),
  );

/** A value as people read it; yes or no in words. */
export const readingText = (field: MeasureField, r: Reading): string =>
  field.unit === 'yes-no'
    ? r.value === 1
      ? visitWords.measure.yes
      : visitWords.measure.no
    : sayTyped(valueText(field, r));

/** What was measured today, each with its receipt; two that differ ask which is right. */
export const TodayReadings = ({ visit }: { visit: Visit }) => (
  <ul class="facts card">
    {measureFields(visit).map((field) => {
      const readings = visit.day?.readings[field.what];
      const counted = countedReading(readings);
      if (!counted) return null;
      return (
        <li key={field.what}>
          <span>
            {inWords(field.label)}
            <Change visit={visit} field={field} reading={counted} />
          </span>
          {counted === 'differ' ? (
            <Differ visit={visit} field={field} readings={readings ?? []} />
          ) : (
            <One field={field} reading={counted} />
          )}
        </li>
      );
    })}
    {(visit.day?.notMeasured ?? []).map(({ what, reason }) => (
      <li key={`${what} ${reason}`}>
        <span>
          {visitWords.measures[what]}
          <small>{visitWords.measure.cannot.is(reason)}</small>
        </span>
      </li>
    ))}
  </ul>
);

interface OneProps {
  field: MeasureField;
  reading: Reading;
}

const One = ({ field, reading }: OneProps) => (
  <span class="value">
    <b class="num">{readingText(field, reading)}</b>
    <FateMark fact={reading.fact} quiet />
  </span>
);

interface ChangeProps {
  visit: Visit;
  field: MeasureField;
  reading: Reading | 'differ';
}

const Change = ({ visit, field, reading }: ChangeProps) => {
  const previous = previousReading(visit.known, field.what, visit.on);
  const says = previous && reading !== 'differ' ? changeWords(field, reading, previous) : null;
  return says ? <small>{says}</small> : null;
};

interface DifferProps {
  visit: Visit;
  field: MeasureField;
  readings: readonly Reading[];
}

/** Two phones weighed the same child: both stay, somebody says which counts (ruling 8). */
function Differ({ visit, field, readings }: DifferProps) {
  const save = useSaving();
  return (
    <div class="stack">
      <p class="asks">{w.differ}</p>
      {readings.map((r) => (
        <div class="row between" key={r.fact}>
          <b class="num">{readingText(field, r)}</b>
          <Button onPress={() => void save([chosenReading(visit, field, r)])}>{w.useThis}</Button>
        </div>
      ))}
    </div>
  );
}

/** The chosen reading written once more, marked as the one that counts. */
export const chosenReading = (visit: Visit, field: MeasureField, r: Reading): FactDraft => ({
  ...atVisit(visit),
  kind: 'measurement-taken',
  body: {
    what: field.what,
    value: r.value,
    ...(r.diastolic === undefined ? {} : { diastolic: r.diastolic }),
    ...(r.position ? { position: r.position } : {}),
    repeat: true,
    step: 2,
    corrects: r.fact,
    ...(visit.session ? { session: visit.session.id } : {}),
  },
});
