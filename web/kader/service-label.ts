import type { CardField } from '#domain/cards/card.ts';
import { CARDS } from '#domain/cards/cards.ts';
import { localService } from '../known/packages.ts';
import { inWords } from '../words/label.ts';

const allFields: readonly CardField[] = Object.values(CARDS).flatMap((card) => card.fields);
const serviceLabels = new Map(
  allFields.flatMap((f) =>
    f.kind === 'service'
      ? [
          [f.service, f.label] as const,
          ...(f.methods ?? []).map(
            ({ key, label }) => [`${f.service}.${key}`, `${f.label}: ${label}`] as const,
          ),
        ]
      : [],
  ),
);
/** What the cards call a service; its own name when no card lists it any more. */
export const serviceLabel = (service: string): string =>
  inWords(serviceLabels.get(service) ?? localService(service)?.label ?? service);
