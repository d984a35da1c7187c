import { describe, expect, test } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import { type Fact, type FactKind, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { AddChange, PackageChange, SwitchChange } from '#domain/packages/package-change.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import { servicesDue } from '#domain/stages/services-due.ts';
import { localService, nameLocals } from '../../known/packages.ts';
import { isWorkersAct } from '../confirm/waiting-acts.ts';
import { dueList } from '../person/due-list.ts';
import { serviceLabel } from '../service-label.ts';
import { elsewhereLines, serveFields, whereHere } from './package-here.ts';
import { screeningsOffered } from './screenings-offered.ts';
import { NO_SERVICE, serveFacts, serviceFields, startServe } from './serve-draft.ts';
import { visitOf } from './visit.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const ON = '2026-11-22';
let n = 0;
const fact = (kind: FactKind, body: unknown, on = ON): Fact => {
  n += 1;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const read = parseFact({ id, kind, v: 1, subject: ID, scope: 'contoh', on, by: ID, body });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const place = { id: 'contoh', name: 'Contoh', villageCode: '18.72.03.1004', puskesmasId: 'pkm' };
/** Somebody's visit at a posyandu whose puskesmas decided this. */
function visit(birthDate: string, packages: PackageChange[], ...facts: Fact[]) {
  const me = { posyandu: [place], packages: { pkm: packages } } as unknown as Me;
  const born = fact('person-registered', { name: 'Contoh', sex: 'F', birthDate }, birthDate);
  const session = openSessionOf('00000000-0000-7000-8000-000000000900', ON);
  const made = visitOf(knownNow([born, ...facts], ID), { ...session, scope: 'contoh' }, ON, {
    me: { value: me } as never,
  });
  if (!made) throw new Error('nobody');
  return made;
}
const off = (service: string, more: Partial<SwitchChange> = {}): SwitchChange => ({
  act: 'off',
  level: 'posyandu',
  service,
  from: '2026-11-01',
  ...more,
});
const exercise: AddChange = {
  act: 'add',
  level: 'posyandu',
  stage: 'lansia',
  service: 'local.pijat-bahu',
  label: 'Pijat bahu',
  setting: 'outside',
  kind: 'rehabilitative',
  performer: 'health-worker',
  from: '2026-11-01',
};
const pregnant = fact('pregnancy-recorded', { lmp: '2026-06-01' }, '2026-07-01');
const MOTHER = '1998-03-01';
const OLD = '1955-01-01';

const step4 = (v: ReturnType<typeof visit>) => {
  const fields = serveFields(v);
  const services = servicesDue(serviceFields(fields), v.known, v.on, '', whereHere(v));
  const offered = screeningsOffered(v, true);
  return { fields, ...services, away: elsewhereLines(v, services.elsewhere, offered.elsewhere) };
};
const dueNames = (v: ReturnType<typeof visit>) => step4(v).due.map((d) => d.field.service);

describe('step 4 follows the package of the puskesmas', () => {
  test('T0.14 what the posyandu stopped is said to be due at the pustu, with its reason', () => {
    expect(dueNames(visit(MOTHER, [], pregnant))).toContain('antenatal-check');
    const stopped = visit(MOTHER, [off('antenatal-check')], pregnant);
    expect(dueNames(stopped)).not.toContain('antenatal-check');
    expect(step4(stopped).away).toEqual([
      expect.objectContaining({ key: 'antenatal-check', at: 'pustu' }),
    ]);
    expect(step4(stopped).away[0]?.why).toMatch(/Trimester 3: tercatat 0 dari 3/);
    const everywhere = visit(
      MOTHER,
      [
        off('antenatal-check'),
        ...(['pustu', 'puskesmas'] as const).map((level) => off('antenatal-check', { level })),
      ],
      pregnant,
    );
    expect(step4(everywhere).away).toEqual([]);
    expect(dueNames(everywhere)).not.toContain('antenatal-check');
  });

  test('T0.14 on the day of the visit, not of today', () => {
    const later = visit(MOTHER, [off('antenatal-check', { from: '2026-11-23' })], pregnant);
    expect(dueNames(later)).toContain('antenatal-check');
    const ended = visit(MOTHER, [off('antenatal-check', { until: '2026-11-21' })], pregnant);
    expect(dueNames(ended)).toContain('antenatal-check');
  });

  test('T2.08 a screening and a blood test that are done elsewhere are not asked here', () => {
    const names = (packages: PackageChange[]) =>
      screeningsOffered(visit(OLD, packages), true).lines.map((l) => l.screening.instrument);
    expect(names([])).toContain('cervix-check');
    expect(names([off('answers.cervix-check')])).not.toContain('cervix-check');
    const tests = (packages: PackageChange[]) =>
      step4(visit(OLD, packages)).fields.flatMap((f) => (f.kind === 'measure' ? f.what : []));
    expect(tests([])).toContain('glucose');
    expect(tests([off('measure.glucose')])).not.toContain('glucose');
    expect(step4(visit(OLD, [off('measure.glucose')])).away).toContainEqual(
      expect.objectContaining({ key: 'glucose', at: 'pustu' }),
    );
  });

  test('T1.09 a service of its own can be ticked, is written under its name, and waits for a health worker', () => {
    const v = visit(OLD, [exercise]);
    const fields = serveFields(v);
    expect(step4(v).others.map((f) => f.label)).toContain('Pijat bahu');
    expect(serveFields(visit(MOTHER, [exercise])).some((f) => f.label === 'Pijat bahu')).toBe(
      false,
    );
    const draft = startServe(null);
    const services = { 'local.pijat-bahu': { ...NO_SERVICE, on: true, by: 'Bidan Contoh' } };
    const [written] = serveFacts(v, fields, { ...draft, services }, () => '');
    expect(written).toMatchObject({ kind: 'service-given', body: { service: 'local.pijat-bahu' } });
    nameLocals({ packages: { pkm: [exercise] } });
    expect(serviceLabel('local.pijat-bahu')).toBe('Pijat bahu');
    expect(isWorkersAct({ kind: 'service-given', what: 'local.pijat-bahu' })).toBe(true);
    nameLocals({});
    expect(localService('local.pijat-bahu')?.label).toBe('Pijat bahu');
    expect(localService('iron-tablets')).toBeNull();
  });
});

describe('the list of what is due for one person', () => {
  const lines = (v: ReturnType<typeof visit>) => dueList({ ...v, forWorker: true });

  test('T4.03 follows pregnancy, and what is known of pressure, sugar and long coughs', () => {
    const kinds = (v: ReturnType<typeof visit>) =>
      lines(v).flatMap((l) =>
        l.kind === 'service' ? l.service : l.kind === 'screening' ? l.screening.instrument : [],
      );
    expect(kinds(visit(MOTHER, [], pregnant))).toContain('iron-tablets');
    expect(kinds(visit(MOTHER, []))).not.toContain('iron-tablets');
    const said = fact(
      'answers-given',
      { instrument: 'own-history', version: 'x', answers: { pressure: true, sugar: true } },
      '2026-09-01',
    );
    const monthly = lines(visit(OLD, [], said)).flatMap((l) =>
      l.kind === 'measure' && l.known ? `${l.what} ${l.every}` : [],
    );
    expect(monthly).toEqual(['blood-pressure month', 'glucose month']);
    const once = lines(visit(OLD, [], said))
      .filter((l) => l.kind === 'measure')
      .map((l) => l.what);
    expect(new Set(once).size).toBe(once.length);
    const cough = fact(
      'answers-given',
      { instrument: 'tbc-signs', version: 'x', answers: { cough: true } },
      '2026-10-01',
    );
    expect(kinds(visit(OLD, [], cough))).toContain('tbc-treatment');
    expect(kinds(visit(OLD, []))).not.toContain('tbc-treatment');
  });

  test('T1.09 says where a thing is given when it is not here', () => {
    const away = lines(visit(MOTHER, [off('iron-tablets'), off('answers.cervix-check')], pregnant));
    expect(away.find((l) => l.kind === 'service' && l.service === 'iron-tablets')).toMatchObject({
      at: 'pustu',
    });
    const known = fact(
      'answers-given',
      { instrument: 'own-history', version: 'x', answers: { sugar: true } },
      '2026-09-01',
    );
    const sugar = lines(visit(OLD, [off('measure.glucose')], known));
    expect(sugar.find((l) => l.kind === 'measure' && l.what === 'glucose')).toMatchObject({
      at: 'pustu',
      known: 'said',
    });
  });
});
