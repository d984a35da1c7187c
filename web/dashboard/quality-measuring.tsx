import type { PosyanduQuality } from '#domain/quality/posyandu-quality.ts';
import type { RepeatDifferences } from '#domain/quality/repeat-differences.ts';
import { together } from '#domain/quality/sign.ts';
import type { ZQuality } from '#domain/quality/z-quality.ts';
import { BarChart } from '../ui/chart/bar-chart.tsx';
import { Table } from '../ui/table.tsx';
import { inWords } from '../words/label.ts';
import { qualityWords as w } from '../words/quality.ts';
import { sayNumber } from '../words/say.ts';
import { QualitySign } from './quality-sign.tsx';
import { sayShare } from './quality-view.ts';

/** Digits, z-scores and repeats of everybody at the posyandu together, over three months. */
export const MeasuringBlock = ({ quality }: { quality: PosyanduQuality }) => {
  const { measuring: m, measuredFrom } = quality;
  return (
    <section class="stack">
      <h2>{w.measuring.title}</h2>
      <p class="soft small">{w.measuring.since(measuredFrom)}</p>
      {m.readings === 0 && <p>{w.measuring.none}</p>}
      {m.scores.length > 0 && <Scores scores={m.scores} />}
      {m.digits.length > 0 && (
        <details class="why">
          <summary>{w.measuring.showDigits}</summary>
          <div class="qdigits">
            {m.digits.map((d) => (
              <BarChart
                key={d.what}
                title={`${w.measuring.digitTitle(w.measures[d.what])}: ${w.signs[d.sign]}`}
                unit="%"
                fileName={`${w.csvFile} ${d.what} ${quality.posyandu} ${quality.month}`}
                note={w.measuring.digitNote(d.n, sayShare(d.round))}
                rows={d.counts.map((count, digit) => ({
                  label: w.measuring.digitLabel(digit),
                  value: (100 * count) / d.n,
                }))}
              />
            ))}
          </div>
        </details>
      )}
      {m.repeats.length > 0 && <Repeats repeats={m.repeats} />}
    </section>
  );
};

const twoDecimals = (value: number | null): string => (value === null ? '–' : sayNumber(value, 2));

const Scores = ({ scores }: { scores: readonly ZQuality[] }) => {
  const l = w.measuring;
  return (
    <>
      <Table
        caption={l.scoreTitle}
        stacks
        columns={[
          { label: l.index },
          ...[l.readings, l.sd, l.expected, l.implausible].map((label) => ({
            label,
            number: true,
          })),
          { label: w.columns.sign },
        ]}
      >
        {scores.map((s) => (
          <tr key={s.index}>
            <th scope="row">{w.indices[s.index]}</th>
            <td class="right" data-label={l.readings}>
              {sayNumber(s.n)}
            </td>
            <td class="right" data-label={l.sd}>
              {twoDecimals(s.sd)}
            </td>
            <td class="right" data-label={l.expected}>
              {s.expected.map(twoDecimals).join('–')}
            </td>
            <td class="right" data-label={l.implausible}>
              {w.of(s.implausible, s.n)}
            </td>
            <td data-label={w.columns.sign}>
              <QualitySign sign={together([s.signs.sd, s.signs.implausible])} />
            </td>
          </tr>
        ))}
      </Table>
      <p class="soft small">{l.scoreSays}</p>
    </>
  );
};

const Repeats = ({ repeats }: { repeats: readonly RepeatDifferences[] }) => {
  const l = w.measuring;
  return (
    <>
      <Table
        caption={l.repeatTitle}
        stacks
        columns={[
          { label: w.records.what },
          ...[l.pairs, l.tem, l.beyond].map((label) => ({ label, number: true })),
        ]}
      >
        {repeats.map((r) => (
          <tr key={r.what}>
            <th scope="row">{sayMeasure(r.what)}</th>
            <td class="right" data-label={l.pairs}>
              {sayNumber(r.pairs)}
            </td>
            <td class="right" data-label={l.tem}>
              {r.tem === null ? w.few : twoDecimals(r.tem)}
            </td>
            <td class="right" data-label={l.beyond}>
              {sayShare(r.beyond)}
            </td>
          </tr>
        ))}
      </Table>
      <p class="soft small">{l.repeatSays}</p>
    </>
  );
};

const isNamed = (what: string): what is keyof typeof w.measures => Object.hasOwn(w.measures, what);
const sayMeasure = (what: string): string => (isNamed(what) ? w.measures[what] : inWords(what));
