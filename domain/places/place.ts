/** The real administrative areas carry Kemendagri codes as printed: `18`, `18.72`, `18.72.03`, `18.72.03.1004`. */
export type AreaCode = string;

/** A district's key in every table: its Kemendagri code as a number (1872 = Kota Metro). */
export const districtIdOf = (code: AreaCode): number => Number(code.slice(0, 5).replace('.', ''));

/** A posyandu; `id` never changes, whatever its official register number becomes. */
export interface Posyandu {
  id: string;
  name: string;
  villageCode: AreaCode;
  villageName: string;
  districtId: number;
  puskesmasId: string;
  /** sub-village it sits in: "Dusun Sumberbeji", "RW 03" */
  dusun?: string;
  /** made up for the demo, where the sources give a number but no name */
  example?: boolean;
}

export interface Puskesmas {
  id: string;
  name: string;
  districtId: number;
  example?: boolean;
}

/** How people say it: "Posyandu Mawar Dusun Sumberbeji". */
export const posyanduLabel = (p: Pick<Posyandu, 'name' | 'dusun'>): string =>
  p.dusun ? `Posyandu ${p.name} ${p.dusun}` : `Posyandu ${p.name}`;

/** Names with numbers in their natural order: Dahlia 2 before Dahlia 10. */
export function byNaturalName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'id', { numeric: true, sensitivity: 'base' });
}

/** The feed everyone at a posyandu follows, and the one for sensitive facts (ruling 16). */
export const feedOf = (posyanduId: string): string => posyanduId;
export const sensitiveFeedOf = (posyanduId: string): string => `${posyanduId}!s`;
/** People of a village who have no posyandu (ruling 9) have this scope. */
export const villageScope = (villageCode: AreaCode): string => `desa:${villageCode}`;
