import { Link, useRoute } from 'wouter-preact';
import { placeWords } from '../words/places.ts';
import { villageWords } from '../words/village.ts';
import { officePages } from './office.ts';
import { homePlace, PLACE_AT } from './place-address.ts';
import { useReader } from './reader.ts';

/** Between the village's numbers and the office's pages; nothing for who has the numbers only. */
export function OfficeNav() {
  const { me, home } = useReader();
  const pages = officePages(me);
  if (home !== null || pages.length === 0) return null;
  return (
    <nav class="office" aria-label={villageWords.office}>
      {homePlace(me) ? (
        <Item href={PLACE_AT} to="/desa" says={placeWords.link} below />
      ) : (
        <Item href="/desa" says={villageWords.kind} below />
      )}
      {pages.map((page) => (
        <Item key={page.href} {...page} />
      ))}
    </nav>
  );
}

interface ItemProps {
  href: string;
  says: string;
  below?: boolean;
  /** where it leads, when not to `href` itself */
  to?: string;
}

function Item({ href, says, below, to = href }: ItemProps) {
  const [here] = useRoute(below ? `${href}/*?` : href);
  return (
    <Link href={to} aria-current={here ? 'page' : undefined}>
      {says}
    </Link>
  );
}
