import {
  MOTHER_WINDOWS,
  NEWBORN_WINDOWS,
  type VisitWindow,
  visitsState,
} from '#domain/assess/pregnancy/postnatal-visits.ts';
import { addMonths, daysBetween, type LocalDate, monthOf } from '#domain/calendar.ts';
import type { Screening } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import type { Day } from '#domain/facts/known.ts';
import type { Measure } from '#domain/facts/measurement-taken.ts';
import { NEWBORN_DAYS } from '#domain/people/life-events.ts';
import { type FollowUpDue, followUpsDue } from '#domain/stages/follow-ups-due.ts';
import { type ScreeningReason, screeningsDue } from '#domain/stages/screenings-due.ts';
import { type DueReason, isVaccine, servicesDue } from '#domain/stages/services-due.ts';
import { whereHere } from '../steps/package-here.ts';
import type { Visit } from '../steps/visit.ts';

export type Programme =
  | 'mother-child'
  | 'immunization'
  | 'nutrition'
  | 'screening'
  | 'measuring'
  | 'referral';

/** Given at the pustu or puskesmas only, as the puskesmas decided. */
export type Away = 'pustu' | 'puskesmas';

/** One thing somebody needs today, whoever's programme it is, and why. */
export type DueLine = { programme: Programme } & (
  | { kind: 'service'; service: string; label: string; why: DueReason; at?: Away }
  | { kind: 'visit'; visit: string; until: LocalDate }
  | { kind: 'screening'; label: string; screening: Screening; why: ScreeningReason; at?: Away }
  | {
      kind: 'measure';
      what: Measure;
      last: LocalDate | null;
      every: 'month' | 'year';
      /** every month because of what is known of them */
      known?: FollowUpDue['why'];
      at?: Away;
    }
  | { kind: 'referral'; fact: string; to: Day['referrals'][number]['to']; on: LocalDate }
);

interface Asked extends Pick<Visit, 'known' | 'identity' | 'who' | 'on' | 'packages'> {
  /** Kemendagri code of the village: its province decides which vaccines there are */
  village?: string | undefined;
  forWorker: boolean;
}

/**
 * Everything due for one person across programmes, in one list (T3.08): the same rules that steps 2 and 4 ask. Nobody
 * who died is due anything. Private screenings are for a health worker's phone only (ruling 5).
 */
export function dueList(asked: Asked): DueLine[] {
  if (asked.known.diedOn) return [];
  return [
    ...visits(asked),
    ...referrals(asked),
    ...services(asked),
    ...measures(asked),
    ...screenings(asked),
  ];
}

function services(asked: Asked): DueLine[] {
  const { known, who, on, village } = asked;
  const offered = fieldsOn(4, who).filter((f) => f.kind === 'service');
  const { due, elsewhere } = servicesDue(offered, known, on, village, whereHere(asked));
  return [...due.map((line) => ({ ...line, at: undefined })), ...elsewhere].map(
    ({ field, why, at }) => ({
      kind: 'service',
      ...(at ? { at } : {}),
      programme: isVaccine(field.service) ? 'immunization' : 'nutrition',
      service: field.service,
      label: field.label,
      why,
    }),
  );
}

function visits({ known, identity, who, on }: Asked): DueLine[] {
  const seenSince = (service: string, since: LocalDate): LocalDate[] =>
    known.days
      .filter((d) => d.on >= since && d.services.some((s) => s.service === service))
      .map((d) => d.on);
  const due = (windows: readonly VisitWindow[], born: LocalDate, service: string): DueLine[] => {
    const open = visitsState(windows, born, seenSince(service, born), on).due;
    return open ? [{ kind: 'visit', programme: 'mother-child', ...open }] : [];
  };
  const ended = known.pregnancies.findLast((p) => p.endedOn && p.endedOn <= on)?.endedOn;
  const newborn = daysBetween(identity.birthDate, on) <= NEWBORN_DAYS;
  return [
    ...(ended && who.groups.includes('nifas')
      ? due(MOTHER_WINDOWS, ended, 'postpartum-check')
      : []),
    ...(newborn ? due(NEWBORN_WINDOWS, identity.birthDate, 'newborn-check') : []),
  ];
}

/** A referral is looked after for three months; nobody writes down that somebody arrived. */
const REFERRAL_DAYS = 92;

const referrals = ({ known, on }: Asked): DueLine[] =>
  known.days
    .filter((d) => d.on <= on && daysBetween(d.on, on) <= REFERRAL_DAYS)
    .flatMap((d) =>
      d.referrals.map(
        ({ fact, to }): DueLine => ({
          kind: 'referral',
          programme: 'referral',
          fact,
          to,
          on: d.on,
        }),
      ),
    )
    .reverse();

/** Weighed every month while growing or pregnant (S, D and N of SKDN); grown-ups checked once a year (SPM, Permenkes 6/2024). */
const MONTHLY: readonly Measure[] = ['weight', 'length-height'];
const YEARLY: readonly Measure[] = ['blood-pressure', 'waist', 'glucose'];
const GROWING = ['bayi', 'balita', 'apras', 'bumil'] as const;

function measures(asked: Asked): DueLine[] {
  const { known, who, on } = asked;
  const where = whereHere(asked);
  const fields = ([2, 4] as const).flatMap((step) => fieldsOn(step, who));
  const asks = new Set(fields.flatMap((f) => (f.kind === 'measure' ? [f.what] : [])));
  const lastOf = (what: Measure) =>
    known.days.findLast((d) => d.on <= on && (d.readings[what] ?? []).length > 0)?.on ?? null;
  const growing = GROWING.some((g) => who.groups.includes(g));
  const monthly = growing ? MONTHLY : [];
  const followed = followUpsDue(known, on).filter(({ what }) => asks.has(what));
  const lines = [
    ...followed.map(({ what, last, why }) => ({
      what,
      last,
      every: 'month' as const,
      known: why,
    })),
    ...monthly
      .filter((what) => asks.has(what))
      .map((what) => ({ what, last: lastOf(what), every: 'month' as const }))
      .filter(({ last }) => last === null || monthOf(last) !== monthOf(on)),
    ...YEARLY.filter((what) => asks.has(what) && !followed.some((f) => f.what === what))
      .map((what) => ({ what, last: lastOf(what), every: 'year' as const }))
      .filter(({ last }) => last === null || addMonths(last, 12) <= on),
  ];
  return lines.flatMap((line): DueLine[] => {
    const at = where(`measure.${line.what}`);
    if (at === null) return [];
    const away = at === 'posyandu' ? {} : { at };
    return [{ kind: 'measure', programme: 'measuring', ...line, ...away }];
  });
}

const screenings = ({ forWorker, ...asked }: Asked): DueLine[] =>
  screeningsDue(asked.who, asked.known, asked.on, whereHere(asked))
    .filter(({ screening }) => forWorker || !screening.private)
    .map(({ screening, why, at }) => ({
      kind: 'screening',
      ...(at ? { at } : {}),
      programme: 'screening',
      label: screening.label,
      screening,
      why,
    }));
