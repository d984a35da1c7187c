import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backup, estimateRows } from '../store/backup.ts';
import { type Command, EXIT, UsageProblem } from './command.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Simpan seluruh basis data ke satu berkas.',
  usage: `Pakai: npx siklus backup BERKAS

Boleh dijalankan selagi "serve" bekerja. Berkasnya berisi nama dan data kesehatan, hanya
dapat dibaca pemiliknya (0600): simpan di tempat aman. NIK dan nomor KK di dalamnya tetap tersandi.
Kunci (berkas "secret" di SIKLUS_HOME, atau SIKLUS_SECRET) tidak ikut; simpan terpisah. Tanpa kunci NIK tidak terbaca.`,
  async run(args, terminal) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new UsageProblem('Sebutkan satu berkas.');
    return withStore(terminal.complain, async ({ pool, config }) => {
      const bar = terminal.progress('Menyimpan', await estimateRows(pool));
      const done = await backup(pool, file, new Date(), bar.add);
      bar.done();
      terminal.say(`${done.rows} baris dari ${done.tables} tabel disimpan di ${file}.`);
      if (config.secret === null)
        terminal.say(`Simpan juga ${join(config.home, 'secret')}, di tempat lain.`);
      return EXIT.ok;
    });
  },
};
