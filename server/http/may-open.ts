import { canSeeVillage, type VillagePlace } from '#domain/access/access.ts';
import type { Context, Reader } from './context.ts';
import { Problem } from './problem.ts';

/** Ends with 403 unless this account may open the village's page. */
export async function mayOpen(
  context: Context,
  reader: Reader,
  of: string,
): Promise<{ reader: Reader; village: VillagePlace }> {
  const village = await context.places.village(of);
  if (!village || !canSeeVillage(reader.grants, village, reader.on))
    throw new Problem('not-your-area');
  // a local server holds some posyandu of a village: their sum is not the village's number
  if (context.passesOn && !context.passesOn.holdsWhole(village.code))
    throw new Problem('not-your-area');
  return { reader, village };
}
