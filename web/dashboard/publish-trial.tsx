import type { Trial } from '#domain/publish/check-publication.ts';
import { PUBLICATION_PROBLEMS } from '#domain/publish/problem.ts';
import type { PublicationKind } from '#domain/publish/publication.ts';
import type { FindingChange, SaidFinding } from '#domain/publish/try-table.ts';
import { Strip } from '../ui/strip.tsx';
import { severityWords } from '../words/findings.ts';
import { groupWords } from '../words/groups.ts';
import { publishWords as w } from '../words/publish.ts';
import './import.css';

/** The server's word on a try-out; null when this is not it. */
export function readTrial(value: unknown): Trial | null {
  if (typeof value !== 'object' || value === null) return null;
  const { problems, differences, changes, people, judged } = value as Partial<Trial>;
  if (!Array.isArray(problems) || !Array.isArray(differences) || !Array.isArray(changes))
    return null;
  if (!problems.every(({ kind }) => PUBLICATION_PROBLEMS.includes(kind))) return null;
  return { problems, differences, changes, people: people ?? 0, judged: judged ?? 0 };
}

/** More are not read anyway. */
const MOST = 40;

/** What came of a try-out: what to mend, or what changes in the file and for made-up people. */
export const TrialSaid = ({ trial, kind }: { trial: Trial; kind: PublicationKind }) => (
  <>
    {trial.problems.length > 0 ? (
      <section class="stack">
        <Strip tone="watch" icon="alert">
          {w.fix}
        </Strip>
        <ul class="stack">
          {trial.problems.slice(0, MOST).map(({ kind: problem, at }) => (
            <li key={`${problem} ${at}`}>
              {w.problems[problem]}
              {at !== '' && (
                <>
                  {' '}
                  <span class="soft filename">
                    {w.at('')}
                    <code>{at}</code>
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    ) : (
      <Strip tone="good" icon="check">
        {w.fine}
      </Strip>
    )}
    {trial.differences.length > 0 && <Differences differences={trial.differences} />}
    {kind === 'rule-table' && trial.people > 0 && <Told trial={trial} />}
  </>
);

const Differences = ({ differences }: Pick<Trial, 'differences'>) => (
  <section class="stack">
    <h3>{w.differs}</h3>
    {differences.slice(0, MOST).map(({ at, before, after }) => (
      <div key={at} class="card stack">
        <p class="filename">
          <code>{at}</code>
        </p>
        <p>
          <span class="soft">{w.now}:</span> {before ?? w.nothingThere}
        </p>
        <p>
          <span class="soft">{w.next}:</span> <b>{after ?? w.nothingThere}</b>
        </p>
      </div>
    ))}
    {differences.length > MOST && <p class="soft">{w.more(differences.length - MOST)}</p>}
  </section>
);

const Told = ({ trial: { changes, judged, people } }: { trial: Trial }) => (
  <section class="stack">
    <h3>{w.told}</h3>
    <p class="soft small">{w.toldOf(judged, people)}</p>
    {changes.length === 0 && <p>{w.sameForAll}</p>}
    {changes.slice(0, MOST).map((change) => (
      <OneChange key={`${change.before?.code} ${change.after?.code}`} change={change} />
    ))}
  </section>
);

function OneChange({ change: { before, after, people, example } }: { change: FindingChange }) {
  const { sex, ageMonths, group } = example;
  const who = `${groupWords[group]}, ${w.sexes[sex]}, ${w.age(ageMonths)}`;
  return (
    <div class="card stack">
      <p>
        <b>{w.people(people)}</b>, {w.like(who)}
      </p>
      <p>
        <span class="soft">{w.now}:</span> <Said finding={before} />
      </p>
      <p>
        <span class="soft">{w.next}:</span> <Said finding={after} />
      </p>
    </div>
  );
}

const Said = ({ finding }: { finding: SaidFinding | null }) =>
  finding === null ? (
    <span>{w.silent}</span>
  ) : (
    <span>
      <b>{severityWords[finding.severity]}</b>. {finding.family}
    </span>
  );
