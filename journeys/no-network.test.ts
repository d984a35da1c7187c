import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PhoneDisk } from './browser.ts';
import { withDatabase } from './kept.ts';
import { Line } from './line.ts';
import { Phone } from './phone.ts';

const { url, home } = inject('demo');
let disk: PhoneDisk;
let line: Line;
beforeAll(async () => {
  disk = await PhoneDisk.fresh();
  line = await Line.to(url);
});
afterAll(async () => {
  await line.cut();
  await disk.remove();
});

describe('The second start, with nobody at the other end', () => {
  test('the app opens, the PIN unlocks it, a misspelt name is found, and her history can be read', async () => {
    const name = await somebodyMeasured();
    const before = new Phone(await disk.page(), line.url);
    await before.page.goto(line.url);
    await before.signIn('kader.dahlia8');
    await before.choosePin();
    await before.waitForRegister();
    await before.close();

    await line.cut();
    await expect(fetch(line.url)).rejects.toThrow();
    const phone = new Phone(await disk.page(), line.url);
    await phone.page.goto(line.url);
    await phone.unlock();
    await phone.menu('Orang').click();
    expect(await phone.search(misspelt(name))).toContain(name);
    await phone.chooseFound(name);
    await phone.page.getByRole('heading', { name, level: 1 }).waitFor();
    await phone.page
      .getByText(/\d+(,\d+)? kg/)
      .first()
      .waitFor();
    await phone.close();
  });
});

/** A woman or man of Dahlia 8 who was weighed, alone with a name of two words. */
async function somebodyMeasured(): Promise<string> {
  const [found] = await withDatabase(home, (query) =>
    query<{ name: string }>(
      `select p.name from people p
       where p.name ~ '^[A-Z][a-z]{4,} [A-Z][a-z]{3,}$' and p.birth_date < '1990-01-01' and p.died_on is null
         and p.posyandu_id = (select id from posyandu where name = 'Dahlia 8')
         and exists (select 1 from entries w where w.subject = p.id and w.body->>'what' = 'weight')
         and not exists (select 1 from people o where o.name = p.name and o.id <> p.id)
       order by p.name limit 1`,
    ),
  );
  if (!found) throw new Error('the demo has nobody like that');
  return found.name;
}

/** Two letters of the first word change places, as thumbs do. */
const misspelt = (name: string): string => name.replace(/^(..)(.)(.)/, '$1$3$2');
