import type { Pool } from 'pg';
import type { Role } from '#domain/access/access.ts';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  kader: 'Kader',
  coordinator: 'Koordinator kader',
  'pustu-kader': 'Kader pustu',
  midwife: 'Bidan',
  nurse: 'Perawat',
  doctor: 'Dokter',
  nutritionist: 'Tenaga gizi',
  'cluster-2': 'Klaster 2',
  'cluster-3': 'Klaster 3',
  'cluster-4': 'Klaster 4',
  'data-officer': 'Petugas data',
  puskesmas: 'Kepala puskesmas',
  lurah: 'Lurah',
  pokjanal: 'Pokjanal, PKK',
  camat: 'Camat',
  dinkes: 'Dinas Kesehatan',
  province: 'Provinsi',
  admin: 'Admin',
};

/** What `demo` prints: where to open it, and one account per role. */
export async function demoTable(pool: Pool, address: string): Promise<string> {
  const { rows } = await pool.query<{ role: string; username: string; name: string }>(
    `select distinct on (role) role, username, name from accounts
     where demo and disabled_at is null order by role, id`,
  );
  const byRole = new Map(rows.map((row) => [row.role, row]));
  const lines = Object.entries(ROLE_WORDS).flatMap(([role, word]) => {
    const account = byRole.get(role);
    return account === undefined ? [] : [[word, account.username, DEMO_PASSWORD, account.name]];
  });
  return [
    '',
    `  Siklus siap dicoba: ${address}`,
    '',
    ...table([['Peran', 'Nama pengguna', 'Kata sandi', 'Nama'], ...lines]),
    '',
    '  Semua orang di dalamnya karangan. Ctrl+C untuk berhenti.',
    '',
  ].join('\n');
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? '').length)),
  );
  const drawn = rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd(),
  );
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('───')}`;
  return [drawn[0] ?? '', rule, ...drawn.slice(1)];
}
