import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface PlaceSectionProps {
  /** also its address: `#penimbangan` opens it */
  id: string;
  title: string;
  /** what it holds, while it is closed */
  says?: string;
  children: ComponentChildren;
}

/** What somebody opened stays open when they come back from a list; forgotten with the page. */
const turned = new Map<string, boolean>();

/** A desk has room for all of it; on a phone it would be twenty screens. */
export const isWide = (): boolean => !matchMedia('(max-width: 700px)').matches;

/** A part of a place's month: its line says what is in it, and opens it. */
export const PlaceSection = ({ id, title, says, children }: PlaceSectionProps) => (
  <details
    class="psection"
    id={id}
    open={turned.get(id) ?? isWide()}
    onToggle={({ currentTarget }) => {
      // printing opens everything, and is nobody's choice
      if (currentTarget.dataset.printing === undefined) turned.set(id, currentTarget.open);
    }}
  >
    <summary>
      <h2>{title}</h2>
      {says && <span class="small soft">{says}</span>}
    </summary>
    <div class="stack">{children}</div>
  </details>
);

/** The parts of a place's month, one below the other: an address opens one, printing all. */
export function PlaceSections({ children }: { children: ComponentChildren }) {
  useEffect(() => {
    openAsked();
    addEventListener('hashchange', openAsked);
    addEventListener('beforeprint', openAll);
    addEventListener('afterprint', closeAgain);
    return () => {
      removeEventListener('hashchange', openAsked);
      removeEventListener('beforeprint', openAll);
      removeEventListener('afterprint', closeAgain);
    };
  }, []);
  return <div class="psections">{children}</div>;
}

function openAsked(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const asked = id === '' ? null : document.getElementById(id);
  if (!(asked instanceof HTMLDetailsElement)) return;
  asked.open = true;
  asked.scrollIntoView();
}

function openAll(): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('.place details')) {
    if (part.open) continue;
    part.dataset.printing = '';
    part.open = true;
  }
}

function closeAgain(): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-printing]')) {
    part.open = false;
    // the turning is told a moment later
    setTimeout(() => delete part.dataset.printing, 0);
  }
}
