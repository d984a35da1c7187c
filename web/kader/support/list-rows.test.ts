import { describe, expect, it } from 'vitest';
import { FAKE_POSYANDU } from '../../gallery/fake-people.ts';
import { fakePhone } from '../../gallery/fake-phone.ts';
import { DAY } from '../../gallery/picture.ts';
import { csvText } from '../../known/csv-text.ts';
import { listRows } from './list-rows.ts';

const phone = fakePhone({ on: DAY });
const [session = null] = phone.sessions(DAY);
const asked = { posyandu: FAKE_POSYANDU, session };

describe('a list of one posyandu', () => {
  it('has everybody of the place once, and nobody from elsewhere', async () => {
    const { rows, people } = await listRows(phone, { ...asked, list: 'people' });
    const here = phone.people().filter((p) => p.posyandu === FAKE_POSYANDU && !p.diedOn);
    expect(people.sort()).toEqual(here.map((p) => p.id).sort());
    expect(rows).toHaveLength(here.length + 1);
  });

  it('of who came and who did not come parts the place: nobody is in both', async () => {
    const came = await listRows(phone, { ...asked, list: 'attended' });
    const absent = await listRows(phone, { ...asked, list: 'absent' });
    expect(came.people).toHaveLength(phone.attendance(session?.id ?? '').length);
    expect(came.people.length).toBeGreaterThan(0);
    expect(absent.people.length).toBeGreaterThan(0);
    expect(absent.people.filter((id) => came.people.includes(id))).toEqual([]);
  });

  it('of what is due names the service and why, and only those it names are noted', async () => {
    const { rows, people } = await listRows(phone, { ...asked, list: 'due' });
    const [head = [], ...lines] = rows;
    expect(head.slice(-2)).toEqual(['Layanan', 'Keterangan']);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.slice(-2)).not.toContain('');
    const names = people.map((id) => phone.rosterPerson(id)?.name);
    expect(new Set(lines.map((line) => line[0]))).toEqual(new Set(names));
  });

  it('is empty when there was no open day', async () => {
    const { rows, people } = await listRows(phone, { ...asked, session: null, list: 'absent' });
    expect([rows.length, people]).toEqual([1, []]);
  });

  it('keeps a NIK whole for a spreadsheet', async () => {
    const { rows } = await listRows(phone, { ...asked, list: 'people' });
    const niks = rows.slice(1).flatMap((row) => row.filter((cell) => /^\d{16}$/.test(cell)));
    expect(niks.length).toBeGreaterThan(0);
    const text = csvText(rows);
    for (const nik of niks) expect(text).toContain(`'${nik}`);
  });
});
