import { RULES } from '#domain/assess/rules.ts';
import { CARDS } from '#domain/cards/cards.ts';
import { INSTRUMENTS } from '#domain/cards/instruments.ts';
import type { PublicationKind } from '#domain/publish/publication.ts';

/** What can be published, by name and title; danger signs are the app's own. */
export const NAMES: Readonly<Record<PublicationKind, readonly { name: string; title: string }[]>> =
  {
    'rule-table': RULES.map(({ card }) => ({ name: card.rule, title: card.title })),
    card: Object.values(CARDS).map(({ key, title }) => ({ name: key, title })),
    instrument: INSTRUMENTS.filter(({ key }) => !key.startsWith('danger-signs')).map(
      ({ key, title }) => ({ name: key, title }),
    ),
  };

export const titleOf = (kind: PublicationKind, name: string): string =>
  NAMES[kind].find((one) => one.name === name)?.title ?? name;
