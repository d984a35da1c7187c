import { useState } from 'preact/hooks';
import { CARDS } from '#domain/cards/cards.ts';
import { HEXAVALENT, NATIONAL, scheduleAt } from '#domain/immunization/schedule.ts';
import { cardsInForce } from '#domain/publish/cards-in-force.ts';
import type { CardKey } from '#domain/stages/groups.ts';
import { usePhone } from '../kader/phone-context.ts';
import { published } from '../known/publications.ts';
import { SelectField } from '../ui/field.tsx';
import { paperWords } from '../words/paper.ts';
import { stepWords } from '../words/steps.ts';
import { type FormRow, formRows } from './blank-form.ts';
import { PrintPage } from './print-page.tsx';
import { A4, SheetHead } from './sheet.tsx';
import { usePlace } from './use-place.tsx';

const w = paperWords.blank;
const KEYS = Object.keys(CARDS) as CardKey[];
/** Visits on one card: half a year of open days. */
const VISITS = 6;

/** The card of one stage, empty, for a day without a phone; its lines are those of the screens. */
export function BlankPage() {
  const { place, label, field } = usePlace();
  const [key, setKey] = useState<CardKey>('child');
  const on = usePhone().today();
  const here = new Set(scheduleAt(place?.villageCode ?? '', on).doses.map((d) => d.dose));
  const elsewhere = new Set(
    [...NATIONAL.doses, ...HEXAVALENT.doses].map((d) => d.dose).filter((dose) => !here.has(dose)),
  );
  const inForce = cardsInForce(published.value, on);
  const card = inForce.cards[key];
  const rows = formRows(
    card,
    (step) => `${step}. ${stepWords[step].name}`,
    elsewhere,
    inForce.instrumentOf,
  );
  return (
    <PrintPage
      title={w.title}
      back="/cetak"
      choices={
        <>
          {field}
          <SelectField
            label={w.which}
            value={key}
            onValue={setKey}
            options={KEYS.map((k) => ({ value: k, label: w.titles[k] }))}
          />
        </>
      }
    >
      <A4>
        <table class="blankform">
          <thead>
            <tr>
              <th colSpan={2 + VISITS} class="plain">
                <SheetHead title={w.titles[key]} place={label} />
                <Who card={key} />
              </th>
            </tr>
            <tr>
              <th colSpan={2} class="visit">
                {w.visit}
              </th>
              {Array.from({ length: VISITS }, (_, i) => (
                <th key={i} class="box" />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Line key={`${row.from} ${row.text} ${i}`} row={row} />
            ))}
            <tr>
              <td colSpan={2}>{w.measuredBy}</td>
              <Boxes />
            </tr>
          </tbody>
        </table>
        <p class="legend">
          {w.legend} {w.edition(card.source)}.
        </p>
      </A4>
    </PrintPage>
  );
}

const WHO: Record<CardKey, readonly string[]> = {
  mother: [w.name, w.nik, w.born, w.home, w.husband, w.lmp],
  child: [w.name, w.nik, w.born, w.sex, w.mother, w.home],
  school: [w.name, w.nik, w.born, w.sex, w.mother, w.home],
  adult: [w.name, w.nik, w.born, w.sex, w.home],
  elder: [w.name, w.nik, w.born, w.sex, w.home],
};

const Who = ({ card }: { card: CardKey }) => (
  <div class="whois">
    {WHO[card].map((label) => (
      <span key={label}>{label}</span>
    ))}
  </div>
);

const Line = ({ row }: { row: FormRow }) => {
  if (row.kind === 'section')
    return (
      <tr class="section">
        <th colSpan={2 + VISITS} scope="rowgroup">
          {row.text}
        </th>
      </tr>
    );
  return (
    <tr class={`${row.kind === 'item' ? 'under' : ''}${row.byHealthWorker ? ' worker' : ''}`}>
      <td class="what">{row.text}</td>
      <td class="hint">{row.hint}</td>
      <Boxes />
    </tr>
  );
};

const Boxes = () => (
  <>
    {Array.from({ length: VISITS }, (_, i) => (
      <td key={i} class="box" />
    ))}
  </>
);
