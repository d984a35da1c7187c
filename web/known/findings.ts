import type { Me } from '#domain/access/access.ts';
import { isHealthWorker } from '#domain/access/access.ts';
import type { Finding } from '#domain/assess/finding.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { published } from './publications.ts';

/**
 * What the rules say of somebody on a day, by the tables their district has in force, for whoever looks: sensitive findings are for health workers (ruling 16).
 * The rules and their tables are fetched when first needed (from the app's own store when offline), so that they do
 * not stand between a kader and the first screen.
 */
export async function findingsFor(me: Me, known: Known, on: LocalDate): Promise<Finding[]> {
  const { assess, rulebookOn } = await import('#domain/assess/assess.ts');
  const all = assess(known, on, rulebookOn(on, {}, published.value));
  return isHealthWorker(me.account.role) ? all : all.filter((finding) => !finding.sensitive);
}
