import { useEffect, useState } from 'preact/hooks';
import type { Kms } from '#domain/assess/growth/growth-lines.ts';
import type { Known } from '#domain/facts/known.ts';
import { ageOn } from '#domain/people/age.ts';
import { Skeleton } from '../../ui/empty.tsx';
import { GrowthChart } from '../../ui/growth-chart.tsx';
import { chartWords } from '../../words/chart.ts';
import { chartPoints, correctedNote } from './known-growth.ts';

const FIVE_YEARS = 60;

interface ChildChartProps {
  known: Known;
  on: string;
  /** for paper: nothing to press */
  still?: boolean;
}

/** The growth chart of somebody under five; nothing for others. WHO's tables are fetched when first needed. */
export function ChildChart({ known, on, still }: ChildChartProps) {
  const [kms, setKms] = useState<Kms | null>(null);
  const { identity } = known;
  const sex = identity?.sex;
  useEffect(() => {
    if (!sex) return;
    import('#domain/assess/growth/growth-lines.ts').then((lines) => setKms(lines.kmsBands(sex)));
  }, [sex]);
  const months = identity ? (ageOn(identity.birthDate, on)?.months ?? FIVE_YEARS) : FIVE_YEARS;
  if (!identity || months >= FIVE_YEARS) return null;
  return (
    <section class="stack">
      <h2>{chartWords.title}</h2>
      {kms ? (
        <GrowthChart
          sex={identity.sex}
          kms={kms}
          points={chartPoints(known)}
          note={correctedNote(known)}
          still={still ?? false}
        />
      ) : (
        <Skeleton rows={2} />
      )}
    </section>
  );
}
