import type { Entry } from '../entry.ts';
import type { Exchanged } from '../run.ts';
import { type Burden, badPost, type Post, type Weather } from './bad-post.ts';
import { type Chance, chance as chanceOf } from './chance.ts';
import { type Backup, MemoryServer } from './memory-server.ts';
import { randomBytes, TrialPhone } from './phone.ts';

/** What this trial is hard on. Everything else happens too, only less. */
export interface Climate {
  weather: Weather;
  restores: boolean;
  kills: boolean;
}

const YEAR = 365 * 24 * 3_600_000;
const FEEDS = ['posyandu-1', 'posyandu-2', 'posyandu-3', 'desa-1'];
const SUBJECTS = Array.from({ length: 8 }, (_, n) => `00000000-0000-7000-8000-00000000000${n}`);

/** Phones, a server, and a bad line between them. One seed, one history. */
export class World {
  readonly chance: Chance;
  readonly server = new MemoryServer();
  readonly phones: TrialPhone[];
  readonly post: Post;
  readonly climate: Climate;
  /** everything ever saved on a phone, in the order it was saved */
  readonly written: { entry: Entry; phone: TrialPhone }[] = [];
  /** what the server held before it was restored */
  readonly forgotten = new Set<string>();
  restores = 0;
  deaths = 0;
  nowMs = Date.UTC(2026, 0, 5);
  #backups: Backup[] = [];
  #depth = 0;
  #planted = 0;
  #drafted = 0;
  #burdened = new Map<TrialPhone, number>();

  constructor(seed: number, climate: Climate) {
    const chance = chanceOf(seed);
    this.chance = chance;
    this.climate = climate;
    this.post = badPost({
      chance,
      server: this.server,
      mostEntries: 1 + chance.below(60),
      meanwhile: () => this.#meanwhile(),
    });
    this.phones = Array.from(
      { length: 2 + chance.below(4) },
      (_, n) => new TrialPhone(`hp-${n}`, randomBytes(chance)),
    );
  }

  /** A history of some steps in bad weather. */
  async live(): Promise<void> {
    this.post.weather = this.climate.weather;
    for (const phone of this.phones) {
      if (this.chance.oneIn(4)) this.#spoilClock(phone);
      await this.#admit(phone);
    }
    for (let steps = 20 + this.chance.below(50); steps > 0; steps -= 1) await this.#step();
    while (this.chance.below(4) > 0) this.post.deliverLate();
  }

  /** The line is good again: two exchanges each must be enough. */
  async settle(): Promise<Exchanged[]> {
    this.post.weather = { fine: 1 };
    this.#depth = 9;
    const last: Exchanged[] = [];
    for (const round of [1, 2])
      for (const phone of this.phones) {
        const outcome = await this.#sync(phone, null);
        if (round === 2 && outcome !== null) last.push(outcome);
      }
    return last;
  }

  async #meanwhile(): Promise<void> {
    if (this.#depth >= 2 || !this.chance.oneIn(5)) return;
    this.#depth += 1;
    await this.#step();
    this.#depth -= 1;
  }

  async #step(): Promise<void> {
    const { chance } = this;
    if (!chance.oneIn(3)) this.nowMs += chance.below(3_600_000);
    const phone = chance.pick(this.phones);
    if (phone === undefined) return;
    const what = chance.below(100);
    if (what < 33) await this.#write(phone, chance.oneIn(20) ? 60 : 1 + chance.below(4));
    else if (what < 71) await this.#sync(phone, this.#deathIn(40));
    else if (what < 77) this.post.deliverLate();
    else if (what < 82) this.#move();
    else if (what < 87) await this.#admit(phone);
    else if (what < 89) this.server.revoke(phone.device, this.#feed());
    else if (what < 91) await this.#comeBack(phone);
    else if (what < 93) this.server.release(chance.pick(this.server.refused()) ?? '');
    else if (what < 95) this.#plant();
    else if (what < 96) this.#spoilClock(phone);
    else if (what < 97 || this.#backups.length === 0) this.#backups.push(this.server.backup());
    else this.#restore();
  }

  #feed = (): string => this.chance.pick(FEEDS) ?? 'posyandu-1';
  #deathIn = (within: number): number | null =>
    this.climate.kills && this.chance.oneIn(4) ? 2 + this.chance.below(within) : null;

  async #write(phone: TrialPhone, many: number): Promise<void> {
    const drafts = Array.from({ length: many }, () => this.#draft(phone));
    const entries = await phone.write(drafts, this.nowMs, this.#deathIn(4));
    if (entries.length === 0) this.deaths += 1;
    for (const entry of entries) this.written.push({ entry, phone });
  }

  #draft(phone: TrialPhone): Omit<Entry, 'id'> {
    const { chance } = this;
    const own = FEEDS.filter((feed) => this.server.may(phone.device, feed));
    const scope = (chance.oneIn(10) ? undefined : chance.pick(own)) ?? this.#feed();
    const burden = this.#burden(phone);
    return {
      scope,
      subject: chance.pick(SUBJECTS) ?? '',
      kind: 'weighed',
      v: 1,
      on: chance.oneIn(40) ? 'besok' : '2026-01-05',
      by: phone.account,
      body: { n: this.#drafted++, ...(burden === null ? {} : { burden }) },
    };
  }

  /** A few entries the server cannot take; too many on one phone and it rightly thinks the server ill. */
  #burden(phone: TrialPhone): Burden | null {
    if (!this.chance.oneIn(40)) return null;
    const burdened = this.#burdened.get(phone) ?? 0;
    this.#burdened.set(phone, burdened + 1);
    return burdened < 8 ? (this.chance.pick<Burden>(['huge', 'poison']) ?? null) : null;
  }

  async #sync(phone: TrialPhone, deathIn: number | null): Promise<Exchanged | null> {
    if (phone.busy) return null;
    const outcome = await phone.sync({
      send: this.post.send(phone.device),
      nowMs: this.nowMs,
      batch: 1 + this.chance.below(50),
      pullLimit: 1 + this.chance.below(30),
      deathIn,
      between: async () => {
        if (this.#depth < 3 && this.chance.oneIn(25)) await this.#write(phone, 1);
      },
    });
    if (outcome === null) this.deaths += 1;
    return outcome;
  }

  async #admit(phone: TrialPhone): Promise<void> {
    const feed = this.#feed();
    this.server.grant(phone.device, feed);
    await phone.follow(feed);
  }

  /** A kader loses a place and gets it back: its feed is read from the start again. */
  async #comeBack(phone: TrialPhone): Promise<void> {
    const feed = this.#feed();
    this.server.revoke(phone.device, feed);
    await this.#sync(phone, null);
    this.server.grant(phone.device, feed);
    await phone.follow(feed);
    await this.#sync(phone, null);
  }

  #move(): void {
    const subject = this.chance.pick(SUBJECTS) ?? '';
    const from = this.chance.pick(this.server.homesOf(subject));
    if (from !== undefined && this.chance.oneIn(2)) this.server.removeHome(subject, from);
    this.server.addHome(subject, this.#feed());
  }

  #plant(): void {
    this.#planted += 1;
    const n = this.#planted;
    const raw = this.chance.pick([{ n }, `rusak ${n}`, [n], ['x', [n]], [null, null, n]]);
    this.server.plant(this.#feed(), raw);
  }

  #spoilClock(phone: TrialPhone): void {
    const years = this.chance.below(60) - 30;
    phone.skewMs = years * YEAR;
    phone.honest = false;
  }

  #restore(): void {
    const backup = this.chance.pick(this.#backups);
    if (!this.climate.restores || backup === undefined) return;
    for (const id of this.server.ids()) this.forgotten.add(id);
    this.server.restore(backup);
    this.restores += 1;
  }
}
