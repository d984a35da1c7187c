import { addToMonth, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import type { DemoFact } from '#domain/demo/draft.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { RECAP_FORMS, type RecapKey } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { recapSubject, signedValues } from '#domain/pws/recap/recap-signed.ts';
import { readRecap } from '../queries/recap.ts';
import { append } from '../store/append.ts';
import type { Store } from '../store/store.ts';
import { eveningOf } from './arrivals.ts';
import { demoDevice, stampDrafts, type Writers } from './stamp-drafts.ts';

/** The last two months that are over; the newer one still waits at some. */
const SIGNED_MONTHS = 2;
/** The third day of the month after. */
const SIGNED_ON = '03';

/** Puts the coordinator's name under a posyandu's recaps of past months, as they stand. */
export async function signRecaps(
  store: Store,
  posyandu: Posyandu,
  { until, writers }: { until: LocalDate; writers: Writers },
): Promise<void> {
  const months = Array.from({ length: SIGNED_MONTHS }, (_, i) =>
    addToMonth(monthOf(until), i - SIGNED_MONTHS),
  );
  const stamp = stampDrafts(demoDevice(posyandu.id).replace(/^8/, 'c'), writers);
  for (const month of months) {
    const on: LocalDate = `${addToMonth(month, 1)}-${SIGNED_ON}`;
    const drafts: DemoFact[] = [];
    for (const form of RECAP_FORMS)
      drafts.push(...(await signed(store, posyandu, month, form, on)));
    const judged = stamp(drafts.filter((draft) => draft.on <= until));
    await append(store, posyandu.districtId, judged, eveningOf(on, new Date()));
  }
}

async function signed(
  store: Store,
  place: Posyandu,
  month: Month,
  form: RecapKey,
  on: LocalDate,
): Promise<DemoFact[]> {
  const reader = { sensitive: false };
  const sheet = await readRecap(store, { place, month, form, reader, demo: true });
  const row = sheet.rows.at(-1);
  if (!row) return [];
  return [
    {
      kind: 'recap-signed',
      subject: recapSubject(place.id, month),
      scope: place.id,
      on,
      by: 'coordinator',
      body: {
        month,
        form,
        edition: sheet.edition,
        values: signedValues(RECAPS[form], row),
        ruleVersion: sheet.ruleVersion,
        name: 'Bu Ratmi (contoh)',
      },
    },
  ];
}
