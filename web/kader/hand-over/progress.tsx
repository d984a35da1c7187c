import { Link } from 'wouter-preact';
import { Icon } from '../../ui/icon.tsx';
import { receiveWords as w } from '../../words/scan.ts';
import { missing, type Receiving } from './receiving.ts';

/** Which codes have been read, which are missing, and what was wrong with the last one. */
export const Progress = ({ state }: { state: Receiving }) => (
  <div class="stack">
    {state.have.length > 1 && (
      <ol class="codes" aria-label={w.codes}>
        {state.have.map((read, i) => (
          <li
            key={i}
            class={read ? 'read' : ''}
            aria-label={read ? w.read(i + 1) : w.notRead(i + 1)}
          >
            {read ? <Icon name="check" size={22} /> : i + 1}
          </li>
        ))}
      </ol>
    )}
    <p role="status" data-testid="receiving">
      {state.have.length === 0
        ? w.how
        : `${w.progress(state.have.filter(Boolean).length, state.have.length)} ${
            missing(state).length > 0 ? w.missing(missing(state)) : ''
          }`}
    </p>
    {state.says && <Says says={state.says} />}
  </div>
);

function Says({ says }: { says: NonNullable<Receiving['says']> }) {
  if (says === 'newer-app') return <p class="asks">{w.problems['newer-app']}</p>;
  if (says !== 'card') return <p class="asks">{w[says]}</p>;
  return (
    <section class="card stack">
      <p>{w.card}</p>
      <Link class="button quiet whole" href="/pindai">
        {w.toCard}
      </Link>
    </section>
  );
}
