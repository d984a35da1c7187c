import { Link } from 'wouter-preact';
import { Shell } from '../kader/shell.tsx';
import { paperWords as w } from '../words/paper.ts';

const PAPERS = [
  { href: '/cetak/register', title: w.menu.register, says: w.menu.registerSays },
  { href: '/cetak/kartu', title: w.menu.cards, says: w.menu.cardsSays },
  { href: '/cetak/kosong', title: w.menu.blank, says: w.menu.blankSays },
] as const;

/** What can be put on paper. */
export const PrintMenu = () => (
  <Shell title={w.title} back="/lainnya" bare>
    <div class="stack wide">
      {PAPERS.map(({ href, title, says }) => (
        <section class="card stack" key={href}>
          <p>{says}</p>
          <Link class="button quiet whole" href={href}>
            {title}
          </Link>
        </section>
      ))}
    </div>
  </Shell>
);
