import { parseArgs } from 'node:util';
import { type Difference, rebuild } from '../store/rebuild.ts';
import { type Command, EXIT } from './command.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Hitung ulang semua turunan dari catatan aslinya.',
  usage: `Pakai: npx siklus rebuild [--check]

  --check   bandingkan saja, tidak menulis apa-apa; kode keluar 1 bila ada yang berbeda

Orang, tempat tinggal, hari buka, bulan, dan angka desa dibuat lagi dari catatan. Selama itu kiriman dari ponsel menunggu.`,
  async run(args, terminal) {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
    return withStore(terminal.complain, async (store) => {
      const { rows } = await store.pool.query<{ n: number }>('select count(*) as n from people');
      const bar = terminal.progress('Menghitung', rows[0]?.n ?? 0);
      let seen = 0;
      const onProgress = (done: number): void => {
        bar.add(done - seen);
        seen = done;
      };
      const done = await rebuild(store, { check: values.check, onProgress });
      bar.done();
      for (const one of done.told) terminal.say(sayDifference(one));
      terminal.say(`${done.people} orang, ${done.months} bulan; ${done.differences} berbeda.`);
      return values.check && done.differences > 0 ? EXIT.failed : EXIT.ok;
    });
  },
};

const sayDifference = ({ table, key, kept, should }: Difference): string =>
  `${table} ${key}: tersimpan ${kept ?? 'tidak ada'}, seharusnya ${should ?? 'tidak ada'}`;
