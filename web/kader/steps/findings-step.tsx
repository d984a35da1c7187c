import type { ComponentChild } from 'preact';
import { useLocation } from 'wouter-preact';
import type { Finding } from '#domain/assess/finding.ts';
import type { FactDraft } from '../../known/phone.ts';
import { published } from '../../known/publications.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { FindingCard } from '../../ui/finding-card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { visitWords } from '../../words/visit.ts';
import { WrongChild } from '../person/wrong-child.tsx';
import { useForWorker } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { SpeakButton } from '../speak-button.tsx';
import { ChildChart } from './child-chart.tsx';
import { useFindings, useSources } from './findings.ts';
import { TodayReadings } from './today-readings.tsx';
import { atVisit, type Visit } from './visit.ts';

const w = visitWords.findings;
/** A fact holds at most this many codes. */
const MOST = 40;

/** What was shown and acted on, with the rulebook's version. Sensitive codes stay out: this fact reaches kader phones. */
export const shownFact = (
  visit: Visit,
  findings: readonly Finding[],
  rulebook: string,
): FactDraft => ({
  ...atVisit(visit),
  kind: 'findings-shown',
  body: {
    rulebook,
    findings: findings
      .filter((f) => !f.sensitive)
      .slice(0, MOST)
      .map((f) => f.code),
    ...(visit.session ? { session: visit.session.id } : {}),
  },
});

/** Step 3: what today's readings mean, at once, in words and colour, with the curve. */
export function FindingsStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const save = useSaving();
  const [, go] = useLocation();
  const findings = useFindings(visit.known, visit.on);
  const base = `/orang/${visit.known.id}/langkah`;
  const measured =
    Object.keys(visit.day?.readings ?? {}).length > 0 || (visit.day?.notMeasured ?? []).length > 0;
  const told = async () => {
    const { rulebookOn } = await import('#domain/assess/assess.ts');
    const fact = shownFact(
      visit,
      findings ?? [],
      rulebookOn(visit.on, {}, published.value).version,
    );
    if (await save([fact])) onDone();
  };
  return (
    <div class="stack wide">
      {measured ? (
        <section class="stack">
          <h2>{w.today}</h2>
          <TodayReadings visit={visit} />
          <WrongChild visit={visit} />
        </section>
      ) : (
        <Empty says={w.none}>
          <Button onPress={() => go(`${base}/2`)}>{w.toMeasure}</Button>
        </Empty>
      )}
      <section class="stack">
        <h2>{w.judged}</h2>
        {findings === null && <Skeleton rows={2} />}
        {findings?.length === 0 && <p class="soft">{w.nothingToSay}</p>}
        <Findings findings={findings ?? []} onRefer={() => go(`${base}/4?rujuk=1`)} />
      </section>
      <ChildChart known={visit.known} on={visit.on} />
      <div class="thumb">
        <Button kind="primary" onPress={told} disabled={findings === null} testid="told">
          {w.told}
        </Button>
      </div>
    </div>
  );
}

interface FoldProps {
  severity: 'good' | 'unknown';
  says: (n: number) => string;
  findings: readonly Finding[];
  open: boolean;
  children: (f: Finding) => ComponentChild;
}

/** Findings that press nobody, in one card: their titles at a glance, each whole when opened. */
const Fold = ({ severity, says, findings, open, children }: FoldProps) =>
  findings.length === 0 ? null : (
    <details class={`finding ${severity} fold`} open={open}>
      <summary>
        <span class="verdict">
          <Icon name={severity === 'good' ? 'check' : 'ask'} size={20} />
          {says(findings.length)}
        </span>
      </summary>
      {findings.map((f) => (
        <details key={f.code} class="line">
          <summary>{f.title}</summary>
          {children(f)}
        </details>
      ))}
    </details>
  );

interface FindingsProps {
  findings: readonly Finding[];
  onRefer?: () => void;
}

/** Finding cards, the pressing ones with their next step; what is good, and what cannot be judged yet, is one card each, never hidden. */
export function Findings({ findings, onRefer }: FindingsProps) {
  const forWorker = useForWorker();
  const sources = useSources();
  const card = (f: Finding) => (
    <FindingCard key={f.code} finding={f} forWorker={forWorker} source={sources[f.rule]}>
      <div class="row">
        {!f.sensitive && <SpeakButton text={`${f.title}. ${f.family}`} />}
        {onRefer && (f.severity === 'refer' || f.severity === 'urgent') && (
          <Button onPress={onRefer}>{w.refer}</Button>
        )}
      </div>
    </FindingCard>
  );
  const of = (...severities: Finding['severity'][]) =>
    findings.filter((f) => severities.includes(f.severity));
  const pressing = of('urgent', 'refer', 'watch');
  return (
    <>
      {pressing.map(card)}
      <Fold severity="good" says={w.good} findings={of('good')} open={pressing.length === 0}>
        {card}
      </Fold>
      <Fold severity="unknown" says={w.notYet} findings={of('unknown')} open={false}>
        {card}
      </Fold>
    </>
  );
}
