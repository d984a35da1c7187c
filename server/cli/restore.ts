import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openSecret, secretMark } from '../secret.ts';
import { StartProblem } from '../start-problem.ts';
import { openDatabase } from '../store/database.ts';
import { restore } from '../store/restore.ts';
import { type Command, EXIT, UsageProblem } from './command.ts';
import { configOrStop } from './open-store.ts';

export const command: Command = {
  summary: 'Kembalikan cadangan ke basis data yang kosong.',
  usage: `Pakai: npx siklus restore BERKAS

Basis data tujuan harus kosong (SIKLUS_HOME baru, atau DATABASE_URL yang kosong), dengan kunci dari server lama.
Semuanya masuk atau tidak sama sekali. Sesudahnya setiap ponsel menawarkan lagi catatan yang belum ada di cadangan.
Semua orang masuk lagi dengan kata sandinya; yang belum terkirim tetap ada di HP. Akun yang ditutup, HP yang diputus, dan
kata sandi yang diganti SESUDAH cadangan dibuat kembali seperti dulu: periksa dengan "npx siklus account list".`,
  async run(args, terminal) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new UsageProblem('Sebutkan satu berkas.');
    const bytes = await stat(file).catch(() => null);
    if (bytes === null) throw new StartProblem(`Berkas ${file} tidak ditemukan.`);
    const config = configOrStop();
    const db = await openDatabase(config, terminal.complain);
    try {
      const mark = secretMark(await openSecret(config));
      const bar = terminal.progress('Mengembalikan', bytes.size);
      const done = await restore(db.pool, file, mark, bar.add);
      bar.done();
      if (!done.ok) throw new StartProblem(done.error.sentence);
      terminal.say(`${done.value.rows} baris dari ${done.value.tables} tabel dikembalikan.`);
      terminal.say(
        'Semua HP perlu masuk lagi. Tutup lagi akun yang ditutup sesudah cadangan dibuat.',
      );
      return EXIT.ok;
    } finally {
      await db.stop();
    }
  },
};
