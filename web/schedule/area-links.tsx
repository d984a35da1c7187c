import { Link } from 'wouter-preact';
import { Icon } from '../ui/icon.tsx';
import { scheduleWords as w } from '../words/schedule.ts';
import type { Area } from './ask-schedule.ts';

export const addressOf = (area: string, text: string): string => {
  const path = area === '' ? '/jadwal' : `/jadwal/${area}`;
  return text === '' ? path : `${path}?cari=${encodeURIComponent(text)}`;
};

/** Where the reader is: each part leads back up. */
export const AreaPath = ({ path }: { path: readonly Area[] }) =>
  path.length === 0 ? null : (
    <ol class="area-path">
      {path.map((area, i) => (
        <li key={area.code}>
          {i > 0 && <Icon name="next" size={16} />}
          <Link
            href={addressOf(area.code, '')}
            aria-current={i === path.length - 1 ? 'page' : undefined}
          >
            {area.name}
          </Link>
        </li>
      ))}
    </ol>
  );

/** What lies below, each as large as a thumb. */
export const AreaLinks = ({ areas }: { areas: readonly Area[] }) =>
  areas.length === 0 ? null : (
    <ul class="area-links" aria-label={w.areas}>
      {areas.map((area) => (
        <li key={area.code}>
          <Link class="button quiet" href={addressOf(area.code, '')}>
            {area.name}
          </Link>
        </li>
      ))}
    </ul>
  );
