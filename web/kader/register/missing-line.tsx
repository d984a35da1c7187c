import { Link } from 'wouter-preact';
import { missingWords as w } from '../../words/consent.ts';
import type { Visit } from '../steps/visit.ts';
import { stillMissing } from './still-missing.ts';

/** On somebody's page: what was left for later, and the way to fill it in. Nothing when all is there. */
export const MissingLine = ({ visit }: { visit: Visit }) => {
  const missing = stillMissing(visit.known, visit.on);
  if (missing.length === 0 || visit.known.diedOn) return null;
  return (
    <section class="card row between" aria-label={w.title}>
      <p class="grow small">{w.says(missing.map((what) => w[what]))}</p>
      <Link class="button quiet" href={`/orang/${visit.known.id}?ubah=data`}>
        {w.fill}
      </Link>
    </section>
  );
};
