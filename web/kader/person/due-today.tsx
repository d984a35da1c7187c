import { Link } from 'wouter-preact';
import { Icon } from '../../ui/icon.tsx';
import { sayDue } from '../../words/due.ts';
import { dueWords as w } from '../../words/due-today.ts';
import { inWords } from '../../words/label.ts';
import { packageWords } from '../../words/packages.ts';
import { sayWhen } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { useForWorker, useMe } from '../phone-context.ts';
import { dangerOf } from '../steps/danger.ts';
import type { Visit } from '../steps/visit.ts';
import { type DueLine, dueList, type Programme } from './due-list.ts';

const ORDER: readonly Programme[] = [
  'mother-child',
  'referral',
  'nutrition',
  'measuring',
  'immunization',
  'screening',
];
/** More of one programme than this, and the list of a child behind with its doses hides everything else. */
const MOST_OPEN = 3;

/** "Hari ini": danger signs said today, and everything due across programmes in one list, each with its reason (T3.08). */
export function DueToday({ visit }: { visit: Visit }) {
  const lines = useDue(visit);
  const danger = dangerOf(visit);
  if (visit.known.diedOn) return null;
  return (
    <section class="stack" data-testid="due-today">
      <h2>{w.title}</h2>
      {danger.says.length > 0 && (
        <div class="finding urgent" role="alert">
          <span class="verdict">
            <Icon name="alert" size={22} />
            {w.danger}
          </span>
          <p>{danger.says.join(', ')}</p>
          <p>{w.dangerDo}</p>
        </div>
      )}
      {lines.length === 0 ? (
        <p class="soft">{w.nothing}</p>
      ) : (
        <div class="card stack due">
          {ORDER.map((programme) => (
            <OfProgramme
              key={programme}
              programme={programme}
              lines={lines.filter((l) => l.programme === programme)}
              visit={visit}
            />
          ))}
        </div>
      )}
      {visit.session && lines.some((l) => l.kind === 'service') && (
        <Link class="button quiet whole" href={`/orang/${visit.known.id}/langkah/4`}>
          {w.toServe}
        </Link>
      )}
    </section>
  );
}

/** All that is due for somebody; also asked of everybody of a household. */
export function useDue(visit: Visit): DueLine[] {
  const me = useMe();
  const forWorker = useForWorker();
  const home = visit.known.residences.at(-1)?.posyandu;
  const place =
    me.posyandu.find((p) => p.id === home) ?? me.posyandu.find((p) => p.id === visit.scope);
  return dueList({ ...visit, village: place?.villageCode, forWorker });
}

interface OfProgrammeProps {
  programme: Programme;
  lines: readonly DueLine[];
  visit: Visit;
}

const OfProgramme = ({ programme, lines, visit }: OfProgrammeProps) => {
  if (lines.length === 0) return null;
  const list = (
    <ul class="facts">
      {lines.map((line) => (
        <li key={what(line)}>
          <span class="grow">
            <b>{what(line)}</b>
            <small>{why(line, visit.on)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
  if (lines.length <= MOST_OPEN)
    return (
      <section>
        <h3 class="soft small">{w.programmes[programme]}</h3>
        {list}
      </section>
    );
  return (
    <details class="folded">
      <summary>
        <span class="grow">
          <b>
            {w.programmes[programme]} ({lines.length})
          </b>
          <small>{lines.map(what).join(', ')}</small>
        </span>
        <Icon name="next" />
      </summary>
      {list}
    </details>
  );
};

/** What it is, in a few words. */
export function what(line: DueLine): string {
  if (line.kind === 'service' || line.kind === 'screening') return inWords(line.label);
  if (line.kind === 'visit') return w.visit(line.visit);
  if (line.kind === 'measure') return visitWords.measures[line.what];
  return w.referral(visitWords.serve.places[line.to]);
}

/** Where it is given, when not here, and why it is due. */
function why(line: DueLine, on: string): string {
  const says = reason(line, on);
  return 'at' in line && line.at ? `${packageWords.at[line.at]}. ${says}` : says;
}

function reason(line: DueLine, on: string): string {
  if (line.kind === 'service') return sayDue(line.why);
  if (line.kind === 'visit') return w.visitUntil(line.until);
  if (line.kind === 'screening')
    return line.why.kind === 'never' ? w.never : w.again(sayWhen(line.why.last, on));
  if (line.kind === 'measure' && line.known)
    return w.followed(line.known, line.last && sayWhen(line.last, on));
  if (line.kind === 'measure') return w.measure(line.every, line.last && sayWhen(line.last, on));
  return w.referredOn(sayWhen(line.on, on));
}
