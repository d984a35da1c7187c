import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me, Wording } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { AskServer } from '../known/ask-server.ts';
import type { DistrictSettings } from '../known/district-settings.ts';
import type { FactDraft } from '../known/phone.ts';

/** Who reads the page, and the ways out of it. */
export interface Reader {
  me: Me;
  ask: AskServer;
  /** today where the reader sits */
  on: LocalDate;
  /** where the arrow leads from the first page; null for those who have only the village page */
  home: string | null;
  /** the person's own page, when this phone holds it */
  personAddress(id: string): string | null;
  /** present for those who are signed in for numbers only */
  signOut?: () => void;
  /** present where this phone writes facts: all of them are kept, or none */
  write?: (drafts: readonly FactDraft[]) => Promise<boolean>;
  /** present for those who choose what their district calls things */
  settings?: DistrictSettings & { onKept(wording: Wording): void };
}

const Held = createContext<Reader | null>(null);
export const ReaderProvider = Held.Provider;

export function useReader(): Reader {
  const reader = useContext(Held);
  if (!reader) throw new Error('the village page was drawn without its reader');
  return reader;
}
