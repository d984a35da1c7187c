import { signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import { readChanges } from '#domain/packages/carried-changes.ts';
import type { PackageChange } from '#domain/packages/package-change.ts';

/** What the puskesmas of a posyandu decided about its package, as the server last said it; nothing for one not known here. */
export function packageAt(me: Me | null, posyandu: string): PackageChange[] {
  const place = me?.posyandu.find((p) => p.id === posyandu) ?? me?.posyandu[0];
  return place ? readChanges(me?.packages?.[place.puskesmasId]) : [];
}

/** A service a puskesmas added: how it is called, and whether a health worker gives it. */
export interface LocalService {
  label: string;
  byHealthWorker: boolean;
}
const locals = signal<ReadonlyMap<string, LocalService>>(new Map());

/** Takes over the names of added services, for every screen that names what was given. */
export function nameLocals(me: Pick<Me, 'packages'>): void {
  const named = new Map<string, LocalService>();
  for (const changes of Object.values(me.packages ?? {}))
    for (const change of readChanges(changes))
      if (change.act === 'add')
        named.set(change.service, {
          label: change.label,
          byHealthWorker: change.performer === 'health-worker',
        });
  locals.value = named;
}

const LOCAL = 'local.';

/** One that is added no more is still called by its name, as far as its slug tells it. */
export function localService(service: string): LocalService | null {
  if (!service.startsWith(LOCAL)) return null;
  const words = service.slice(LOCAL.length).replaceAll('-', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return locals.value.get(service) ?? { label, byHealthWorker: false };
}
