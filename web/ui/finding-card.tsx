import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Finding, Severity } from '#domain/assess/finding.ts';
import { severityWords, whyWords } from '../words/findings.ts';
import { rulesWords } from '../words/rules.ts';
import { sayPlain } from '../words/say.ts';
import { Icon, type IconName } from './icon.tsx';

const ICON: Record<Severity, IconName> = {
  good: 'check',
  watch: 'eye',
  refer: 'arrow',
  urgent: 'alert',
  unknown: 'ask',
};

interface FindingCardProps {
  finding: Finding;
  /** health workers also read the class and the standard (ruling 3) */
  forWorker: boolean;
  /** where the rule comes from: document, table, page */
  source?: string | undefined;
  /** the next step as a button */
  children?: ComponentChildren;
}

const said = (value: number | string | null): string =>
  value === null ? '–' : typeof value === 'number' ? sayPlain(value) : value;

const Why = ({ finding, source }: { finding: Finding; source?: string | undefined }) => (
  <details class="why">
    <summary>{whyWords.open}</summary>
    <dl>
      {Object.entries(finding.numbers ?? {}).map(([name, value]) => (
        <>
          <dt>{whyWords.numbers[name] ?? name}</dt>
          <dd class="num">{said(value)}</dd>
        </>
      ))}
      <dt>{whyWords.rule}</dt>
      <dd>
        {finding.rule} · {finding.version}
      </dd>
      {source && (
        <>
          <dt>{whyWords.source}</dt>
          <dd>{source}</dd>
        </>
      )}
    </dl>
    <Link class="button quiet" href={`/aturan/${finding.rule}`}>
      {rulesWords.open}
    </Link>
  </details>
);

/** One finding: one sentence a mother understands, the next step, and why. */
export const FindingCard = ({ finding, forWorker, source, children }: FindingCardProps) => (
  <article class={`finding ${finding.severity}`} data-finding={finding.code}>
    <div class="row between">
      <h3 lang="id">{finding.title}</h3>
      <span class="verdict">
        <Icon name={ICON[finding.severity]} size={20} />
        {severityWords[finding.severity]}
      </span>
    </div>
    <p lang="id">{finding.family}</p>
    {finding.sensitive && (
      <p class="row soft small">
        <Icon name="lock" size={20} />
        {whyWords.onlyWorkers}
      </p>
    )}
    {forWorker && <p class="forworker">{finding.worker}</p>}
    {children}
    <Why finding={finding} source={source} />
  </article>
);
