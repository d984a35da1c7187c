import type { LocalDate } from '#domain/calendar.ts';
import type { MeetingNow } from '#domain/meetings/meeting-now.ts';
import type { CaseReason } from '#domain/meetings/to-review.ts';
import type { PhoneCore } from './phone-core.ts';

/** Somebody whose case a meeting might look at, and why. */
export interface CaseSuggested {
  person: string;
  reasons: CaseReason[];
}

export interface CasesAsked {
  /** `desa:…` or a posyandu */
  scope: string;
  on: LocalDate;
  /** since when anything is news */
  since: LocalDate;
}

export interface PhoneMeetings {
  /** of every place of this phone, the newest first */
  all(): MeetingNow[];
  /**
   * Whose case is worth the meeting's time, the gravest first, from the facts on this phone.
   *
   * @param breathe asked now and then; false stops, and the answer is null
   */
  cases(
    asked: CasesAsked,
    breathe: (done: number, of: number) => Promise<boolean>,
  ): Promise<CaseSuggested[] | null>;
}

/** The rules come when cases are first looked for; without signal, from the app's own store. */
export const phoneMeetings = (core: PhoneCore): PhoneMeetings => ({
  all: () => core.here?.roster.meetings() ?? [],
  cases: async (asked, breathe) => {
    const { casesToReview } = await import('./cases-to-review.ts');
    return casesToReview(core, asked, breathe);
  },
});
