import { randomInt } from 'node:crypto';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { UsageProblem } from './command.ts';

const SHORTEST = 10;
/** Letters and digits nobody takes for another when reading them aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP = 5;

/** 15 letters of 31: 74 bits, in groups that can be read out over the telephone. */
export const drawPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

/** The first line of standard input. A password never comes as an argument: those are seen by everybody on the machine. */
export async function passwordFrom(input: AsyncIterable<string | Uint8Array>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  if (line.length < SHORTEST)
    throw new UsageProblem(`Kata sandi paling sedikit ${SHORTEST} karakter.`);
  if (line.length > 200) throw new UsageProblem('Kata sandi paling banyak 200 karakter.');
  if (line === DEMO_PASSWORD) throw new UsageProblem('Itu kata sandi contoh; pilih yang lain.');
  return line;
}
