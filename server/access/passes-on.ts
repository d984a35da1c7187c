import type { Me } from '#domain/access/access.ts';

/** What the answers of a local server need of its link with the main one. */
export interface PassesOn {
  /** when the main server last answered, and how many facts are still on their way to it */
  now(): NonNullable<Me['passesOn']>;
  /** of what waits: what the main server refused */
  refused(): number;
  /** does it hold every posyandu of the village, so that its month may be shown? */
  holdsWhole(village: string): boolean;
  /** something came in from a phone: pass it on soon */
  taken(): void;
  /** Who is told when feeds moved because of the main server, and when what `now` says changed. */
  tell(on: { feeds(scopes: readonly string[]): void; me(): void }): void;
}
