import type { Me } from '#domain/access/access.ts';
import { isHealthWorker } from '#domain/access/access.ts';
import type { Finding } from '#domain/assess/finding.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';

/**
 * What the rules say of somebody on a day, for whoever looks: sensitive findings are for health workers (ruling 16).
 * The rules and their tables are fetched when first needed (from the app's own store when offline), so that they do
 * not stand between a kader and the first screen.
 */
export async function findingsFor(me: Me, known: Known, on: LocalDate): Promise<Finding[]> {
  const { assess } = await import('#domain/assess/assess.ts');
  const all = assess(known, on);
  return isHealthWorker(me.account.role) ? all : all.filter((finding) => !finding.sensitive);
}
