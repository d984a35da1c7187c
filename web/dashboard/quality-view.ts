import type { LocalDate } from '#domain/calendar.ts';
import type { Anomaly } from '#domain/quality/anomalies.ts';
import type { PosyanduQuality } from '#domain/quality/posyandu-quality.ts';
import type { QualityRow } from '#domain/quality/quality-answers.ts';
import { type Sign, shareOf } from '#domain/quality/sign.ts';
import type { Recap } from '#domain/quality/timeliness.ts';
import { csvText } from '../known/csv-text.ts';
import { qualityWords as w } from '../words/quality.ts';
import { toolWords } from '../words/session.ts';
import { sayPercent } from '../words/village.ts';

/** "82%", or a dash where there is nothing to divide by. */
export const sayShare = (share: number | null): string =>
  share === null ? '–' : sayPercent(share);

/** What stands out, as a sentence with its numbers. */
export function sayAnomaly(a: Anomaly): string {
  const s = w.says;
  switch (a.code) {
    case 'nothing-recorded':
      return s['nothing-recorded'](a.days);
    case 'no-open-day':
      return s['no-open-day'];
    case 'all-gained':
      return s['all-gained'](a.d);
    case 'nobody-referred':
      return s['nobody-referred'](a.atRisk);
    case 'all-round':
      return s['all-round'](a.n, w.measures[a.what]);
    case 'digits':
      return s.digits(a.round, w.measures[a.what]);
    case 'more-than-live-here':
      return s['more-than-live-here'](a.d, a.s);
    case 'more-came-than-live-here':
      return s['more-came-than-live-here'](a.attended, a.people);
    case 'sums-as-last-month':
      return s['sums-as-last-month'](a.served);
    case 'weights-as-last-month':
      return s['weights-as-last-month'](a.same, a.of);
    case 'implausible':
      return s.implausible(a.n, a.of);
    case 'duplicates':
      return s.duplicates(a.pairs);
    case 'clock-off':
      return s['clock-off'](a.facts, a.of);
    case 'births-round':
      return s['births-round'](a.n, a.of);
    case 'recap-late':
      return s['recap-late'](a.due as LocalDate);
  }
}

/** Whose hand a number came from, by name where one is known. */
export const sayWho = (who: string, names: Readonly<Record<string, string>>): string =>
  who.startsWith('name:') ? who.slice('name:'.length) : (names[who] ?? w.kader.unknown);

const isTool = (tool: string): tool is keyof typeof toolWords => Object.hasOwn(toolWords, tool);
export const sayTool = (tool: string): string => (isTool(tool) ? toolWords[tool] : tool);

export const sayRecap = (recap: Recap): string => {
  if (recap.onTime === true) return w.recap.onTime;
  return recap.onTime === false ? w.recap.late : w.recap.waiting(recap.due);
};

type Counted = Pick<
  PosyanduQuality,
  'completeness' | 'timeliness' | 'register' | 'outliers' | 'recap' | 'sign'
>;

/** The shares of one posyandu that stand beside each other in every table. */
export function sharesOf({ completeness: c, timeliness: t, register: r, outliers: o }: Counted) {
  return {
    filled: shareOf(c.filled + c.excused, c.asked),
    counselled: shareOf(c.counselled, c.visits),
    withinDay: shareOf(t.withinDay, t.facts),
    withinWeek: shareOf(t.withinWeek, t.facts),
    nik: shareOf(r.withNik, r.people),
    outliers: shareOf(o.implausible, o.scored),
  };
}

const RANK: Record<Sign, number> = { look: 0, fine: 1, few: 2 };

/** What is worth looking at first, most of it first. */
export const worthLooking = (rows: readonly QualityRow[]): QualityRow[] =>
  [...rows].sort(
    (a, b) =>
      RANK[a.quality.sign] - RANK[b.quality.sign] ||
      b.quality.anomalies.length - a.quality.anomalies.length ||
      a.name.localeCompare(b.name, 'id', { numeric: true }),
  );

/** The table of a puskesmas for spreadsheets, its anomalies as sentences. */
export function qualityCsv(rows: readonly QualityRow[]): string {
  const { columns: c } = w;
  return csvText([
    [
      c.posyandu,
      c.sign,
      c.filled,
      c.counselled,
      c.withinDay,
      c.withinWeek,
      c.recap,
      c.nik,
      c.duplicates,
      c.outliers,
      c.anomalies,
    ],
    ...rows.map(({ name, quality }) => {
      const s = sharesOf(quality);
      return [
        name,
        w.signs[quality.sign],
        ...[s.filled, s.counselled, s.withinDay, s.withinWeek].map(sayShare),
        sayRecap(quality.recap),
        sayShare(s.nik),
        String(quality.register.duplicates),
        `${quality.outliers.implausible}/${quality.outliers.scored}`,
        quality.anomalies.map(sayAnomaly).join(' '),
      ];
    }),
  ]);
}
