import { Link } from 'wouter-preact';
import type { Severity } from '#domain/assess/finding.ts';
import type { Step } from '#domain/cards/card.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { ReceiptMark, type ReceiptState } from '../../ui/receipt-mark.tsx';
import { StepCircle } from '../../ui/step-circle.tsx';
import { severityWords } from '../../words/findings.ts';
import { helpWords as w } from '../../words/help.ts';
import { stepWords } from '../../words/steps.ts';
import { programmeName } from '../../words/wording.ts';
import { usePhone } from '../phone-context.ts';
import { FiveTables } from './five-tables.tsx';
import './help.css';

const STEPS: readonly Step[] = [1, 2, 3, 4, 5];
const RECEIPTS: readonly ReceiptState[] = ['unsent', 'at-server', 'refused', 'carried'];
const FINDINGS: readonly { severity: Severity; icon: IconName }[] = [
  { severity: 'good', icon: 'check' },
  { severity: 'watch', icon: 'eye' },
  { severity: 'refer', icon: 'arrow' },
  { severity: 'urgent', icon: 'alert' },
  { severity: 'unknown', icon: 'ask' },
];

/** One page of help, read in front of the lock too: who forgot her PIN needs it there. Says nothing of anybody. */
export function Help() {
  const open = usePhone().state.value === 'open';
  return (
    <div class="app bare help">
      <header class="top">
        <div class="bar">
          <Link class="iconbutton" href={open ? '/lainnya' : '/'} aria-label={w.back}>
            <Icon name="back" />
          </Link>
          <div class="grow">
            <h1>{w.title}</h1>
            <p class="sub">{programmeName()}</p>
          </div>
        </div>
      </header>
      <main id="isi">
        <div class="stack help-parts">
          <Contents />
          <section class="stack" id="langkah">
            <h2>{w.steps.title}</h2>
            <p>{w.steps.intro}</p>
            <ol class="help-steps">
              {STEPS.map((step) => (
                <li key={step}>
                  <StepCircle step={step} state="waiting" />
                  <div>
                    <h3>{stepWords[step].name}</h3>
                    <p>{w.steps.does[step]}</p>
                  </div>
                </li>
              ))}
            </ol>
          </section>
          <FiveTables />
          <Marks />
          <Troubles />
        </div>
      </main>
    </div>
  );
}

const Contents = () => (
  <nav class="help-contents" aria-label={w.contents}>
    <ul>
      <To part="langkah" title={w.steps.title} />
      <To part="dulu" title={w.before.title} />
      <To part="tanda" title={w.marks.title} />
      {w.troubles.all.map((trouble) => (
        <To key={trouble.key} part={trouble.key} title={trouble.title} />
      ))}
    </ul>
  </nav>
);

const To = ({ part, title }: { part: string; title: string }) => (
  <li>
    <a class="button quiet whole" href={`#${part}`}>
      {title}
    </a>
  </li>
);

const Marks = () => (
  <section class="stack" id="tanda">
    <h2>{w.marks.title}</h2>
    <h3>{w.marks.facts}</h3>
    <dl class="help-marks">
      {RECEIPTS.map((state) => (
        <div key={state}>
          <dt>
            <ReceiptMark state={state} />
          </dt>
          <dd>{w.marks[state]}</dd>
        </div>
      ))}
    </dl>
    <h3>{w.marks.findings}</h3>
    <dl class="help-marks">
      {FINDINGS.map(({ severity, icon }) => (
        <div key={severity} class={`finding ${severity}`}>
          <dt>
            <span class="verdict">
              <Icon name={icon} size={20} />
              {severityWords[severity]}
            </span>
          </dt>
          <dd>{w.marks[severity]}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const Troubles = () => (
  <section class="stack">
    <h2>{w.troubles.title}</h2>
    {w.troubles.all.map(({ key, title, safe, does }) => (
      <article class="card stack" id={key} key={key}>
        <h3>{title}</h3>
        <p class="proof all">
          <Icon name="check" size={20} />
          <span>{safe}</span>
        </p>
        <ol class="help-does">
          {does.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </article>
    ))}
  </section>
);
