import type { SkdnBlock, SkdnRatio } from '#domain/pws/indicators/skdn-of.ts';
import type { PlaceMonth, SkdnPart } from '#domain/pws/place-month.ts';
import { Table } from '../ui/table.tsx';
import { placeWords } from '../words/places.ts';
import { sayPlain } from '../words/say.ts';
import { sayMonth, speakCount } from '../words/village.ts';
import { Count } from './count.tsx';
import { closedLine } from './place-closed.ts';
import { PlaceOpens } from './place-count.tsx';
import { PlaceSection } from './place-section.tsx';
import { isTold } from './village-view.ts';

const w = placeWords.skdn;

type Counted = 's' | 'k' | 'd' | 'n' | 't' | 'o' | 'b' | 'unclear' | 'dPrime' | 'bgm' | 'twoT';
const SYMBOLS: Record<Counted, string> = {
  s: 'S',
  k: 'K',
  d: 'D',
  n: 'N',
  t: 'T',
  o: 'O',
  b: 'B',
  unclear: '?',
  dPrime: 'D′',
  twoT: '2T',
  bgm: 'BGM',
};
const COUNTED = Object.keys(SYMBOLS) as Counted[];
/** Which of them have people behind them in the lists, by the name lists use. */
const LISTED: Partial<Record<Counted, string>> = {
  d: 'd',
  n: 'n',
  t: 't',
  o: 'o',
  b: 'b',
  unclear: 'unclear',
  twoT: 'two-t',
  bgm: 'bgm',
};
const RATIOS: readonly SkdnRatio[] = [
  ...(['ks', 'ds', 'dk', 'nd', 'ndPrime', 'ns', 'twoT', 'bgm', 'o', 'b'] as const),
];

export const sayShare = (percent: number | null): string =>
  percent === null ? w.none : `${sayPlain(percent)}%`;

/** The weighing of a place: every symbol, every ratio by its name, the check, and the same by age and sex. */
export function PlaceSkdn({ page }: { page: PlaceMonth }) {
  const [whole, ...parts] = page.skdn;
  if (!whole) return null;
  return (
    <PlaceSection id="penimbangan" title={w.title} says={closedLine.skdn(page)}>
      <div class="weighing">
        <Counts page={page} skdn={whole.skdn} />
        <Ratios skdn={whole.skdn} />
      </div>
      <div class="notes small soft">
        <p>{sayCheck(whole.skdn)}</p>
        <p>{w.which}</p>
      </div>
      {parts.length > 0 && <Parts page={page} parts={parts} />}
    </PlaceSection>
  );
}

const Counts = ({ page, skdn }: { page: PlaceMonth; skdn: SkdnBlock }) => (
  <Table
    caption={w.caption(sayMonth(page.month))}
    columns={[{ label: w.symbol }, { label: w.count, number: true }]}
  >
    {COUNTED.map((key) => {
      const n = skdn[key];
      if (n === null || (key === 'unclear' && n === 0)) return null;
      const what = LISTED[key];
      return (
        <tr key={key}>
          <th scope="row">
            <b>{SYMBOLS[key]}</b> <span class="soft">{w.means[key]}</span>
          </th>
          <td class="right">
            {what ? <PlaceOpens page={page} n={n} at={{ what }} class="cell" /> : <Count n={n} />}
          </td>
        </tr>
      );
    })}
  </Table>
);

const Ratios = ({ skdn: { ratios } }: { skdn: SkdnBlock }) => (
  <Table caption={w.ratioTitle} columns={[{ label: w.ratioTitle }, { label: '%', number: true }]}>
    {RATIOS.map((key) => (
      <tr key={key}>
        <th scope="row">
          <b>{w.ratios[key][0]}</b> <span class="soft">{w.ratios[key][1]}</span>
        </th>
        <td class="right num">{sayShare(ratios[key])}</td>
      </tr>
    ))}
  </Table>
);

/** D = N + T + O + B, with those whose code cannot be said beside them; hidden numbers cannot be checked by the reader. */
export function sayCheck(skdn: SkdnBlock): string {
  const { d, n, t, o, b, unclear, adds } = skdn;
  if (![d, n, t, o, b, unclear].every(isTold)) return w.addsHidden;
  if (!adds) return w.addsNot;
  return unclear === 0 ? w.adds : w.addsWith(speakCount(unclear));
}

const PART_COUNTS = ['s', 'd', 'n', 't', 'o', 'b'] as const;

const Parts = ({ page, parts }: { page: PlaceMonth; parts: readonly SkdnPart[] }) => (
  <details class="why">
    <summary>{w.parts}</summary>
    <Table
      caption={`${w.parts}, ${sayMonth(page.month)}`}
      stacks
      columns={[
        { label: w.who },
        ...PART_COUNTS.map((key) => ({ label: SYMBOLS[key], number: true })),
        { label: 'D/S', number: true },
        { label: 'N/D′', number: true },
      ]}
    >
      {parts.map(({ group, sex, skdn }) => (
        <tr key={`${group} ${sex}`}>
          <th scope="row">
            {[group ? w.month[group] : w.everyone, sex && w.sex[sex]].filter(Boolean).join(', ')}
          </th>
          {PART_COUNTS.map((key) => (
            <td key={key} class="right" data-label={SYMBOLS[key]}>
              <Count n={skdn[key]} />
            </td>
          ))}
          <td class="right num" data-label="D/S">
            {sayShare(skdn.ratios.ds)}
          </td>
          <td class="right num" data-label="N/D′">
            {sayShare(skdn.ratios.ndPrime)}
          </td>
        </tr>
      ))}
    </Table>
  </details>
);
