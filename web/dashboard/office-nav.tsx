import { Link, useRoute } from 'wouter-preact';
import { villageWords } from '../words/village.ts';
import { officePages } from './office.ts';
import { useReader } from './reader.ts';

/** Between the village's numbers and the office's pages; nothing for who has the numbers only. */
export function OfficeNav() {
  const { me, home } = useReader();
  const pages = officePages(me);
  if (home !== null || pages.length === 0) return null;
  return (
    <nav class="office" aria-label={villageWords.office}>
      <Item href="/desa" says={villageWords.kind} below />
      {pages.map((page) => (
        <Item key={page.href} {...page} />
      ))}
    </nav>
  );
}

function Item({ href, says, below }: { href: string; says: string; below?: boolean }) {
  const [here] = useRoute(below ? `${href}/*?` : href);
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {says}
    </Link>
  );
}
