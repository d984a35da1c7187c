import type { Pool } from 'pg';
import type { VillagePlace } from '#domain/access/access.ts';
import { type AreaCode, districtIdOf, type Posyandu } from '#domain/places/place.ts';

interface PosyanduRow {
  district_id: number;
  id: string;
  name: string;
  village_code: string;
  village_name: string | null;
  puskesmas_id: string;
  dusun: string | null;
  example: boolean;
}

const VILLAGE_SCOPE = 'desa:';
/** How long a register once read is believed; a new posyandu is found at once, a renamed one within this time. */
const BELIEVED_MS = 60_000;

/** The register of posyandu: small, read whole, kept in memory. */
export class Places {
  #byId = new Map<string, Posyandu>();
  #byVillage = new Map<AreaCode, Posyandu[]>();
  #readAt = 0;
  #reading: Promise<void> | null = null;
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The place of a scope: a posyandu, or a village as a whole for people without one (ruling 9). */
  async ofScope(scope: string): Promise<Posyandu | null> {
    const found = this.#find(scope);
    if (found && this.#fresh()) return found;
    if (!this.#fresh() || !this.#byId.has(scope)) await this.#read();
    return this.#find(scope);
  }

  /** The same from memory, for where nobody may wait; null also for one not read yet. */
  known(scope: string): Posyandu | null {
    return this.#find(scope);
  }

  async all(): Promise<Posyandu[]> {
    if (!this.#fresh()) await this.#read();
    return [...this.#byId.values()];
  }

  /** A village that has posyandu here; null for one this server does not serve. */
  async village(code: AreaCode): Promise<VillagePlace | null> {
    if (!this.#fresh() || !this.#byVillage.has(code)) await this.#read();
    const posyandu = this.#byVillage.get(code);
    const first = posyandu?.[0];
    if (!posyandu || !first) return null;
    return { code, districtId: first.districtId, puskesmasId: first.puskesmasId, posyandu };
  }

  #fresh(): boolean {
    return Date.now() - this.#readAt < BELIEVED_MS;
  }

  #find(scope: string): Posyandu | null {
    if (!scope.startsWith(VILLAGE_SCOPE)) return this.#byId.get(scope) ?? null;
    const code = scope.slice(VILLAGE_SCOPE.length);
    const first = this.#byVillage.get(code)?.[0];
    if (!first) return null;
    return {
      id: scope,
      name: first.villageName,
      villageCode: code,
      villageName: first.villageName,
      districtId: districtIdOf(code),
      puskesmasId: first.puskesmasId,
    };
  }

  /** Reads the register, at most once a second however many unknown scopes a broken phone sends. */
  async #read(): Promise<void> {
    if (this.#reading === null && Date.now() - this.#readAt < 1000) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const { rows } = await this.#pool.query<PosyanduRow>(
      `select p.district_id, p.id, p.name, p.village_code, a.name as village_name, p.puskesmas_id, p.dusun, p.example
       from posyandu p left join areas a on a.code = p.village_code order by p.id`,
    );
    this.#byId = new Map(rows.map((row) => [row.id, posyanduOf(row)]));
    this.#byVillage = new Map();
    for (const place of this.#byId.values()) {
      const there = this.#byVillage.get(place.villageCode);
      if (there) there.push(place);
      else this.#byVillage.set(place.villageCode, [place]);
    }
    this.#readAt = Date.now();
  }
}

const posyanduOf = (row: PosyanduRow): Posyandu => ({
  id: row.id,
  name: row.name,
  villageCode: row.village_code,
  villageName: row.village_name ?? row.village_code,
  districtId: row.district_id,
  puskesmasId: row.puskesmas_id,
  ...(row.dusun ? { dusun: row.dusun } : {}),
  ...(row.example ? { example: true } : {}),
});
