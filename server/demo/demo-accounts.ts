import type { Role, Scope } from '#domain/access/access.ts';
import type { Posyandu } from '#domain/places/place.ts';

/** Everybody knows it: it opens made-up people only, and `serve` refuses to run with it beside real ones (ruling 20). */
export const DEMO_PASSWORD = 'posyandu-contoh';
/** From before the oldest demo fact on. */
export const DEMO_SINCE = '2020-01-01';

export interface DemoAccount {
  /** fixed, so that a phone that knew the demo knows it again */
  id: string;
  username: string;
  name: string;
  role: Role;
  scopes: Scope[];
}

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** One account per role around one posyandu, and a second kader on the same phone. */
export function demoAccounts(at: Posyandu, n = 1): DemoAccount[] {
  const village = plain(at.villageName);
  // made-up posyandu of one district share their names
  const place = at.example
    ? `${plain(at.name.replace('(contoh)', ''))}.${village}`
    : plain(at.name);
  const subdistrictCode = at.villageCode.slice(0, at.villageCode.lastIndexOf('.'));
  const account = (
    i: number,
    role: Role,
    username: string,
    name: string,
    scope: Scope,
  ): DemoAccount => ({
    id: idOf(n * 100 + i),
    username,
    name: `${name} (contoh)`,
    role,
    scopes: [scope],
  });
  const posyandu: Scope = { kind: 'posyandu', id: at.id };
  const inVillage: Scope = { kind: 'village', id: at.villageCode };
  const puskesmas: Scope = { kind: 'puskesmas', id: at.puskesmasId };
  const subdistrict: Scope = { kind: 'subdistrict', id: subdistrictCode };
  const district: Scope = { kind: 'district', id: at.districtId };
  const province: Scope = { kind: 'province', id: at.villageCode.slice(0, 2) };
  return [
    account(1, 'kader', `kader.${place}`, 'Bu Kartini', posyandu),
    account(2, 'kader', `kader2.${place}`, 'Bu Wulan', posyandu),
    account(3, 'midwife', `bidan.${village}`, 'Bidan Rina', inVillage),
    account(4, 'nurse', `perawat.${village}`, 'Perawat Dimas', inVillage),
    account(5, 'puskesmas', `puskesmas.${village}`, 'Ibu Kepala Puskesmas', puskesmas),
    account(6, 'lurah', `lurah.${village}`, 'Pak Lurah', inVillage),
    account(7, 'dinkes', `dinkes.${at.districtId}`, 'Ibu Dinkes', district),
    account(8, 'admin', `admin.${at.districtId}`, 'Admin', district),
    account(9, 'coordinator', `koordinator.${place}`, 'Bu Ratmi', posyandu),
    account(10, 'pustu-kader', `kader.pustu.${village}`, 'Bu Lastri', inVillage),
    account(11, 'doctor', `dokter.${village}`, 'Dokter Sekar', puskesmas),
    account(12, 'nutritionist', `gizi.${village}`, 'Tenaga Gizi Laras', puskesmas),
    account(13, 'cluster-2', `klaster2.${village}`, 'Bidan Koordinator Yuni', puskesmas),
    account(14, 'cluster-3', `klaster3.${village}`, 'Perawat Bagus', puskesmas),
    account(15, 'cluster-4', `klaster4.${village}`, 'Petugas Surveilans Tio', puskesmas),
    account(16, 'data-officer', `data.${village}`, 'Petugas Data Nia', puskesmas),
    account(17, 'pokjanal', `pokjanal.${village}`, 'Ibu Ketua Pokjanal', subdistrict),
    account(18, 'camat', `camat.${village}`, 'Pak Camat', subdistrict),
    account(
      19,
      'province',
      `provinsi.${at.villageCode.slice(0, 2)}`,
      'Ibu Dinkes Provinsi',
      province,
    ),
  ];
}
