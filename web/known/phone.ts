import type { ReadonlySignal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import type { Right } from '#domain/consent/rights.ts';
import type { BodyOf, Fact, FactKind, UnreadableFact } from '#domain/facts/fact.ts';
import type { HomePoint } from '#domain/facts/home-point.ts';
import type { Known } from '#domain/facts/known.ts';
import type { Result } from '#domain/result.ts';
import type { SessionNow } from '#domain/sessions/session-now.ts';
import type { Pregnancy } from '#domain/stages/groups.ts';
import type { Entry } from '#log/entry.ts';
import type { Fate } from '#log/store.ts';
import type { AskServer } from './ask-server.ts';
import type { CardHolder } from './card-holder.ts';
import type { DeathUntold } from './deaths.ts';
import type { HandOff } from './hand-off.ts';
import type { PhoneMeetings } from './meetings.ts';
import type { PhoneMonths } from './phone-months.ts';
import type { SupportBundle } from './support-bundle.ts';
import type { TaskHere } from './tasks.ts';

/**
 * The one door screens use to what this phone knows. Nothing here touches the network before it answers,
 * except signing in and `ask`; nothing here answers "saved" before it is on the disk.
 */
export interface Phone {
  /**
   * `new` nobody ever signed in here · `pin` signed in, a PIN must be chosen before anything is kept ·
   * `locked` somebody's PIN opens it · `open` · `lease-over` too long without the server: sign in again ·
   * `revoked` the server cut this phone or account off: what could be read is gone, what was unsent is sealed.
   */
  readonly state: ReadonlySignal<PhoneState>;
  accounts(): Promise<PhoneAccount[]>;
  /** Needs the network. On success the state is `pin` (first time on this phone, or after forgetting). */
  signIn(username: string, password: string): Promise<Result<Me, SignInProblem>>;
  /** Six digits. Makes this account's lock, opens the phone and starts the first sync. */
  setPin(pin: string): Promise<Result<void, PinProblem>>;
  unlock(accountId: string, pin: string): Promise<Result<void, UnlockProblem>>;
  /** Forgets names and keys in memory; nothing on disk changes. */
  lock(): void;
  /** This account's keys leave the phone. What was not sent yet stays, sealed, and is still sent. */
  forget(accountId: string): Promise<void>;
  readonly me: ReadonlySignal<Me | null>;
  /** What only the server knows (a village's numbers), asked as whoever has the phone open. */
  readonly ask: AskServer;

  /** The first copy of the register on its way; null when there is none under way. */
  readonly firstSync: ReadonlySignal<FirstSyncProgress | null>;
  readonly sync: ReadonlySignal<SyncState>;
  syncNow(): Promise<void>;
  /** Everything written here that the server has not taken, oldest first, refused ones with their reason. */
  unsent(): Promise<UnsentFact[]>;
  /** The end-of-day proof: what this phone wrote each day of the last month and how much of it arrived, newest first. */
  daysSent(): Promise<DaySent[]>;
  /** What came and could not be understood; kept as it came. */
  quarantined(): Promise<Quarantined[]>;
  /** Is what this fact says safe at the server, or only here? `carried`: it came from another phone and goes on. */
  fateOf(factId: string): Promise<Fate | 'carried' | null>;
  /** What the server refused goes to it once more (refused is never final, ruling 11). */
  offerAgain(): Promise<void>;
  /** How much this phone can still keep; null where the browser does not say. */
  readonly room: ReadonlySignal<RoomState | null>;
  readonly makeRoom: MakeRoom;
  /** What helps who mends the app, without anybody's name, number or word. */
  support(): Promise<SupportBundle>;
  /** Somebody takes a list of names off this phone: noted for each of them, told to the server (ruling 19). */
  noteExport(list: OwnList, people: readonly string[]): Promise<void>;
  /** One person from phone to phone by QR, without any network. */
  readonly handOff: HandOff;

  /** Meetings of the places this phone holds, and whose cases they might look at. */
  readonly meetings: PhoneMeetings;
  /** The months of this phone's places, from its own facts; fetched when first asked for. */
  months(): Promise<PhoneMonths>;

  /** Counts up whenever anything the phone knows has changed; read it to be redrawn. */
  readonly roster: ReadonlySignal<number>;
  /** Everybody living in the places of this account (or still unplaced), in order of name. */
  people(): readonly RosterPerson[];
  rosterPerson(id: string): RosterPerson | null;
  /**
   * Name, mother's name ("anak bu siti"), NIK or household number (or its end), year of birth, "RT 3", stage ("bumil"),
   * in any mix; forgives typing mistakes, spellings and short forms. Best first.
   */
  search(text: string, limit?: number): RosterPerson[];
  /** Whose QR card this is; `card` is its id, as `readCard` gives it. */
  cardHolder(card: string): CardHolder;
  /** All that is known of one person; null when this phone does not hold them. */
  person(id: string): Promise<Known | null>;

  /**
   * Stamps, checks and writes in ONE transaction, then answers. All or nothing.
   * `subject` of a new person or session: `newId()`.
   * @param typedAs the form these facts were typed in: its kept draft goes in the same transaction
   */
  write(drafts: readonly FactDraft[], typedAs?: string): Promise<Result<Fact[], WriteProblem>>;
  /**
   * Keeps what is being typed, on the disk and encrypted, at every keystroke; returns at once. Only this account finds
   * it again, after a lock, a killed browser or a flat battery. `key` is `formKey(subject, …)`: ids only.
   */
  keepDraft(key: string, scope: string, value: unknown): void;
  /** What was being typed in this form; null when there is nothing. */
  draft(key: string): unknown;
  dropDraft(key: string): void;
  /** Subjects with something typed and not saved; read it to be redrawn when that changes. */
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  newId(): string;
  /** The civil day on this phone's wall. */
  today(): LocalDate;

  /** Open days that began on a day, the open ones first. */
  sessions(on: LocalDate): SessionNow[];
  /** Every open day this phone knows, planned and cancelled ones too, the newest date first. */
  allSessions(): SessionNow[];
  /** Every day of the last 31 that nobody has closed yet, the newest first: also one opened for another date. */
  openSessions(): SessionNow[];
  /** Who came, in order of arrival, and at which step each of them is. */
  attendance(sessionId: string): Attendance[];
  /** Stops timers and closes the store (tests, gallery). */
  close(): Promise<void>;
}

export type PhoneState = 'new' | 'pin' | 'locked' | 'open' | 'lease-over' | 'revoked';
export interface PhoneAccount {
  id: string;
  name: string;
  username: string;
  /** her lease ran out or her lock was wiped: only signing in opens it again */
  mustSignIn: boolean;
}

export type SignInProblem =
  | { kind: 'wrong-name-or-password' }
  | { kind: 'disabled' }
  | { kind: 'too-many-tries' }
  | { kind: 'no-network' }
  | { kind: 'server-trouble' }
  /** the password is right, but this account records nothing on a phone: lurah, dinkes (open the village page) */
  | { kind: 'not-on-phones'; me: Me; token: string }
  /** somebody else of the same posyandu uses this phone; they open it first, so that both read the same register */
  | { kind: 'open-first'; names: string[] };
export type PinProblem =
  | { kind: 'not-six-digits' }
  | { kind: 'too-easy' }
  /** a birthday: it stands in the register */
  | { kind: 'like-a-date' }
  | { kind: 'storage-full' }
  /** the signal went before all of the app had come; nothing was kept yet */
  | { kind: 'app-not-whole' };
export type UnlockProblem =
  | { kind: 'wrong-pin'; left: number }
  /** ten wrong tries: this account's keys are gone from the phone, unsent facts are kept sealed */
  | { kind: 'wiped' }
  | { kind: 'lease-over' }
  | { kind: 'unknown-account' }
  | { kind: 'app-not-whole' };

export interface FirstSyncProgress {
  /** people (subjects) stored, of how many */
  done: number;
  total: number;
  bytes: number;
}

export interface SyncState {
  state: 'idle' | 'syncing' | 'offline' | 'signed-out' | 'lease-over';
  /** written here, not yet at the server, not refused */
  unsent: number;
  refused: number;
  /** facts handed over by other phones, to be passed on */
  carried?: number;
  /** when the server last answered, ms since 1970 */
  lastAt: number | null;
  lastError: SyncTrouble | null;
}
export type SyncTrouble = 'no-network' | 'server-trouble' | 'app-too-old' | 'storage-full';

/** Bytes, as the browser estimates them. */
export interface RoomState {
  usage: number;
  quota: number;
  /** the last save found no room */
  full: boolean;
}
/** The copy of one posyandu's register. */
export interface CopyHere {
  posyandu: string;
  name: string;
  people: number;
  /** taken off to make room; comes again when asked for */
  aside: boolean;
}
export interface MakeRoom {
  look(): Promise<void>;
  /** asks the browser not to clear what is kept here; it may say no */
  stay(): Promise<boolean>;
  /** false when there is too little room even for that */
  compact(): Promise<boolean>;
  copies(): Promise<CopyHere[]>;
  /** false when something written there has not arrived yet: then nothing was taken off */
  setAside(posyandu: string): Promise<boolean>;
  takeBack(posyandu: string): Promise<void>;
}
/** Lists somebody may take along as a file. */
export const OWN_LISTS = ['people', 'attended', 'absent', 'due'] as const;
export type OwnList = (typeof OWN_LISTS)[number];

export interface UnsentFact {
  id: string;
  /** null when this account cannot read it (another account's, or not a fact this app understands) */
  fact: Fact | null;
  by: string;
  fate: Exclude<Fate, 'at-server'>;
}
export interface DaySent {
  on: LocalDate;
  written: number;
  arrived: number;
}
export interface Quarantined {
  entry: Entry | null;
  reason: string;
  at: number;
}

/** What search and lists need of a person; in memory only while the phone is open. */
export interface RosterPerson {
  id: string;
  name: string;
  sex: 'F' | 'M';
  birthDate: LocalDate;
  birthDateEstimated?: boolean;
  provisional?: boolean;
  /** where they live now; null is gone from everything we know */
  posyandu: string | null;
  rt?: string;
  dusun?: string;
  nik?: string;
  household?: string;
  relation?: string;
  mother?: string;
  motherName?: string;
  pregnancies?: Pregnancy[];
  diedOn?: LocalDate;
  /** where their house stands */
  homePoint?: HomePoint;
  /** ms since 1970, from the stamp of the fact that says they live here */
  homeSinceMs?: number;
  /** the last session they came to */
  last?: LastVisit;
  /** other sessions of late, the newest first: at another posyandu the same day, and last month's */
  before?: LastVisit[];
  /** acts of step 4 of late that nobody has confirmed; whether one needs it, `isWaiting` says */
  acts?: ActNow[];
  /** other records they were registered under, given up for this one */
  alsoAs?: { id: string; name: string; nik?: string }[];
  /** records somebody said are another person */
  distinctFrom?: string[];
  /** what they asked about their own data and nobody has answered */
  requests?: { fact: string; what: Right; askedOn: LocalDate; answerBy: LocalDate }[];
  /** the QR card that holds, and those replaced or given back */
  card?: string;
  pastCards?: string[];
  /** the death of a mother or newborn that no health worker has taken note of (ruling 7) */
  deathUntold?: DeathUntold;
  /** work about them that is still to be done */
  tasks?: TaskHere[];
}

/** A service given or a referral made, as lists need it. */
export interface ActNow {
  fact: string;
  kind: 'service-given' | 'referral-made';
  /** the service, or where to */
  what: string;
  on: LocalDate;
  scope: string;
  /** the account that wrote it */
  by: string;
  /** who did it, as written */
  doneBy?: string;
}

export interface LastVisit {
  session: string;
  on: LocalDate;
  queue?: number;
  guest?: boolean;
  /** ms since 1970, from the stamp of the attendance: who waits longest */
  arrivedMs: number;
  /** ms since 1970, from the stamp of the newest thing written at it: since when somebody waits at their next step */
  sinceMs?: number;
  /** steps with at least one fact, or skipped with a reason */
  steps: Step[];
  skipped?: { step: Step; reason: string }[];
}

export type FactDraft = {
  [K in FactKind]: {
    kind: K;
    subject: string;
    /** posyandu id (or villageScope) it is written at */
    scope: string;
    on: LocalDate;
    body: BodyOf<K>;
  };
}[FactKind];

export type WriteProblem =
  | { kind: 'locked' }
  | { kind: 'storage-full' }
  /** a draft that is no fact: the screen let something through it should not have */
  | { kind: 'unreadable'; at: number; why: UnreadableFact };

export type { SessionNow } from '#domain/sessions/session-now.ts';

export interface Attendance {
  person: RosterPerson;
  queue: number | null;
  guest: boolean;
  arrivedMs: number;
  /** since when they wait at their next step */
  sinceMs?: number;
  steps: readonly Step[];
  skipped?: readonly { step: Step; reason: string }[];
  /** the day this visit is written under: another than the session's when that was re-dated without it */
  on?: LocalDate;
  /** the first step not done; null when all five are */
  next: Step | null;
}
