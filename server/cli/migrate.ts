import { parseArgs } from 'node:util';
import { StartProblem } from '../start-problem.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { type Command, EXIT } from './command.ts';
import { configOrStop } from './open-store.ts';

export const command: Command = {
  summary: 'Sesuaikan skema basis data dengan versi program ini.',
  usage: `Pakai: npx siklus migrate

Berkas di server/store/migrations dijalankan berurutan, masing-masing utuh atau tidak sama sekali.
"serve" melakukannya juga sebelum mulai.`,
  async run(args, terminal) {
    parseArgs({ args, options: {} });
    const db = await openDatabase(configOrStop(), terminal.complain);
    try {
      const migrated = await migrate(db.pool);
      if (!migrated.ok) throw new StartProblem(migrated.error.sentence);
      for (const name of migrated.value) terminal.say(`Dijalankan: ${name}`);
      if (migrated.value.length === 0) terminal.say('Skema sudah sesuai.');
      return EXIT.ok;
    } finally {
      await db.stop();
    }
  },
};
