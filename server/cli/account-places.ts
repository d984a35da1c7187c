import type { Role, Scope } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { areaLevel, isAreaCode } from '#domain/places/area-code.ts';
import { districtIdOf, type Posyandu } from '#domain/places/place.ts';
import { readAreas } from '../store/areas.ts';
import { UsageProblem } from './command.ts';

const KIND_WORDS: Record<Scope['kind'], string> = {
  posyandu: 'ID posyandu (18.72.03.1004.001)',
  village: 'kode desa (18.72.03.1004)',
  puskesmas: 'ID puskesmas (pkm-18.72-ganjar-agung)',
  subdistrict: 'kode kecamatan (18.72.03)',
  district: 'kode kabupaten atau kota (18.72)',
  province: 'kode provinsi (18)',
};

/** The place a role is given, as somebody types it; a UsageProblem when it is not there or not for this role. */
export function scopeAt(text: string, role: Role, posyandu: readonly Posyandu[]): Scope {
  const scope = scopeOf(text, posyandu);
  const wanted = powersOf(role)
    .scopes.map((kind) => KIND_WORDS[kind])
    .join(', atau ');
  if (!scope)
    throw new UsageProblem(
      `Tidak ada tempat "${text}". Untuk peran ${role} sebutkan ${wanted}; "npx siklus places list" menampilkannya.`,
    );
  if (!powersOf(role).scopes.includes(scope.kind))
    throw new UsageProblem(`"${text}" bukan tempat untuk peran ${role}. Sebutkan ${wanted}.`);
  return scope;
}

function scopeOf(text: string, posyandu: readonly Posyandu[]): Scope | null {
  if (posyandu.some((p) => p.id === text)) return { kind: 'posyandu', id: text };
  if (posyandu.some((p) => p.puskesmasId === text)) return { kind: 'puskesmas', id: text };
  if (posyandu.some((p) => p.villageCode === text)) return { kind: 'village', id: text };
  if (isAreaCode(text) && posyandu.some((p) => p.villageCode.startsWith(`${text}.`))) {
    if (areaLevel(text) === 'district') return { kind: 'subdistrict', id: text };
    if (areaLevel(text) === 'province') return { kind: 'province', id: text };
  }
  const regency = isAreaCode(text) && areaLevel(text) === 'regency';
  if (regency && readAreas(2).some((area) => area.code === text))
    return { kind: 'district', id: districtIdOf(text) };
  return null;
}
