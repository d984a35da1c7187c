import type { Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Refusal } from '#log/protocol.ts';
import type { AskServer } from '../known/ask-server.ts';
import type { HandOff } from '../known/hand-off.ts';
import type { CaseSuggested } from '../known/meetings.ts';
import type { FactDraft, FirstSyncProgress, PhoneAccount, PhoneState } from '../known/phone.ts';
import type { PhoneMonths } from '../known/phone-months.ts';

/** What a picture of the gallery may want different. */
export interface FakeWishes {
  on: LocalDate;
  state?: PhoneState;
  role?: 'kader' | 'midwife';
  /** no open day, no people here yet */
  quiet?: boolean;
  offline?: boolean;
  /** how many of the newest facts have not left the phone */
  unsent?: number;
  refused?: boolean;
  firstSync?: FirstSyncProgress;
  accounts?: PhoneAccount[];
  /** the server is a local one: since when it did not reach the main one, and what waits there */
  passesOn?: { reachedAt: number | null; waiting: number };
  /** what handing over by QR comes to */
  handOff?: HandOff;
  /** what the phone counts of its places */
  months?: PhoneMonths;
  /** a midwife of the whole village, with these meetings behind her and these cases to look at */
  village?: { meetings: readonly FactDraft[]; cases: readonly CaseSuggested[] };
  /** how full the phone is, of one */
  taken?: number;
  full?: boolean;
  /** why the refused one was refused */
  reason?: Refusal;
  /** the day the server last answered */
  lastContact?: LocalDate;
  /** what the puskesmas decided about its package */
  packages?: Me['packages'];
  /** what the server would say; nothing answers unless told */
  ask?: AskServer;
}
