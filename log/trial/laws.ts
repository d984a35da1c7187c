import { canonicalJson, sameEntry } from '../canonical-json.ts';
import { maxAheadMs } from '../stamp.ts';
import type { TrialPhone } from './phone.ts';
import type { World } from './world.ts';

/** What is wrong with a world that has settled, a sentence each; none when every law held. */
export function broken(world: World): string[] {
  return [
    ...drawnTwice(world),
    ...lost(world),
    ...doubled(world),
    ...world.phones.flatMap((phone) => [
      ...otherThanServer(world, phone),
      ...unfounded(world, phone),
      ...stillHere(world, phone),
      ...unseen(world, phone),
      ...dragged(world, phone),
    ]),
  ];
}

/** Stamps: on one phone each sorts after the one before, and no two are the same. */
function drawnTwice({ written, phones }: World): string[] {
  const all = new Set(written.map(({ entry }) => entry.id));
  const wrong = all.size === written.length ? [] : ['a stamp was drawn twice'];
  for (const phone of phones) {
    const ids = written.filter((each) => each.phone === phone).map(({ entry }) => entry.id);
    if (ids.join() !== [...ids].sort().join()) wrong.push(`${phone.device}: stamps out of order`);
  }
  return wrong;
}

/** Everything ever saved is at the server, or refused with its reason, or still unsent on its phone. */
function lost(world: World): string[] {
  return world.written.flatMap(({ entry: { id, body }, phone }) => {
    const fate = phone.disk.fates.get(id);
    const heavy = (body as { burden?: string }).burden !== undefined;
    if (world.server.has(id)) return [];
    if (typeof fate === 'object' && world.server.refusedAs(id) === fate.refused) return [];
    if (fate === 'unsent' && heavy) return [];
    // Receipted, then dropped with a feed that was left, then forgotten by the server's restore: no phone has it.
    if (phone.disk.dropped.has(id) && world.forgotten.has(id)) return [];
    return [`${phone.device}: ${id} is lost (${JSON.stringify(fate)})`];
  });
}

function doubled({ server }: World): string[] {
  return ['posyandu-1', 'posyandu-2', 'posyandu-3', 'desa-1'].flatMap((feed) => {
    const ids = server.idsOf(feed);
    return new Set(ids).size === ids.length ? [] : [`${feed}: an entry has two places`];
  });
}

/** A phone that follows a feed has exactly the server's set, entry for entry. */
function otherThanServer({ server }: World, { disk, device }: TrialPhone): string[] {
  return [...disk.cursors.keys()].flatMap((feed) => {
    if (!server.may(device, feed)) return [`${device}: still follows ${feed}`];
    const places = server.idsOf(feed).length + server.unreadableOf(feed).length;
    if (disk.cursors.get(feed) !== places) return [`${device}: has not read ${feed} to its end`];
    const here = [...disk.through].filter(([, feeds]) => feeds.get(feed) === server.epoch);
    const ids = here.map(([id]) => id).sort();
    if (ids.join() !== server.idsOf(feed).sort().join())
      return [`${device}: ${feed} has ${ids.length}, not ${server.idsOf(feed).length}`];
    const odd = ids.filter((id) => {
      const copy = disk.entries.get(id);
      const original = server.entry(id);
      return copy === undefined || original === undefined || !sameEntry(copy, original);
    });
    return odd.map((id) => `${device}: ${id} is not what the server holds`);
  });
}

/** What a phone believes of its own entries is true. */
function unfounded({ server }: World, { disk, device }: TrialPhone): string[] {
  return [...disk.fates].flatMap(([id, fate]) => {
    if (fate === 'at-server' && !server.has(id)) return [`${device}: ${id} is not at the server`];
    const known = server.has(id) || server.refusedAs(id) !== undefined;
    return typeof fate === 'object' && !known ? [`${device}: nobody refused ${id}`] : [];
  });
}

/** What came only through feeds that were left is gone, once nothing of its subject is unsent. */
function stillHere(_: World, { disk, device }: TrialPhone): string[] {
  const open = [...disk.entries.values()].filter((e) => disk.fates.get(e.id) === 'unsent');
  const waiting = new Set(open.map((entry) => entry.subject));
  return [...disk.entries.values()].flatMap(({ id, subject }) => {
    const followed = [...(disk.through.get(id)?.keys() ?? [])].some((f) => disk.cursors.has(f));
    const kept = followed || waiting.has(subject) || typeof disk.fates.get(id) === 'object';
    return kept ? [] : [`${device}: ${id} should be gone`];
  });
}

/** Every unreadable item of a followed feed lies in the phone's quarantine, once. */
function unseen({ server }: World, { disk, device }: TrialPhone): string[] {
  const here = new Set(disk.quarantined.keys());
  const there = [...disk.cursors.keys()].flatMap((feed) => server.unreadableOf(feed));
  return there
    .filter((raw) => !here.has(canonicalJson(raw)))
    .map((raw) => `${device}: ${canonicalJson(raw)} was dropped`);
}

/** A phone whose own clock is right is never more than a day ahead, whoever it hears (a second for its own counting). */
function dragged({ nowMs }: World, { disk, honest, device }: TrialPhone): string[] {
  const ahead = disk.clock.ms - nowMs - maxAheadMs;
  return honest && ahead > 1000 ? [`${device}: dragged ${ahead} ms beyond a day`] : [];
}
