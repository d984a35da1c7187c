import { signal } from '@preact/signals';
import type { Wording } from '#domain/access/access.ts';
import { checkWording } from '#domain/access/wording.ts';
import type { Step } from '#domain/cards/card.ts';

/** What the programme is called where nobody says otherwise. */
export const STANDARD_PROGRAMME = 'Posyandu ILP';

/** How the district of whoever holds this device calls things; screens that read it are redrawn when it changes. */
const said = signal<Wording>({});

/** Takes over what the server says of a district; what cannot be read is as if it were not said. */
export function sayAs(wording: Wording | undefined): void {
  const checked = checkWording(wording ?? {});
  said.value = checked.ok ? checked.value : {};
}

export const programmeName = (): string => said.value.programme ?? STANDARD_PROGRAMME;

/** The district's own label of a step; undefined where it keeps the standard one. */
export const ownStepName = (step: Step): string | undefined => said.value.steps?.[step];

/** What fits under a numeral on a small phone. */
const SHORT_ENOUGH = 12;

/** Its first word, when that is short enough to stand under the step's numeral. */
export function ownStepShort(step: Step): string | undefined {
  const [first] = ownStepName(step)?.split(' ') ?? [];
  return first !== undefined && first.length <= SHORT_ENOUGH ? first : undefined;
}
