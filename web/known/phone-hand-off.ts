import { fail, ok } from '#domain/result.ts';
import type { HandOff } from './hand-off.ts';
import { changed, type PhoneCore } from './phone-core.ts';
import { reading } from './reading.ts';

/** Handing over and taking, of the phone that is open; the part that reads facts is fetched when first needed. */
export const phoneHandOff = (core: PhoneCore): HandOff => ({
  give: async (person, except = []) => {
    const { giveHandOff } = await reading();
    return giveHandOff(core.db, core.here, { person, except, nowMs: core.nowMs() });
  },
  take: async (box) => {
    const { takeHandOff } = await reading();
    const taken = await takeHandOff(core.db, core.here, box, core.nowMs());
    const named = (id: string) => ({ id, name: core.here?.roster.get(id)?.name ?? null });
    if (!taken.ok)
      return taken.error.kind === 'already-have'
        ? fail({ ...taken.error, person: named(taken.error.person.id) })
        : taken;
    const { person, subjects } = taken.value;
    await changed(core, subjects);
    core.tabs.tell(subjects);
    core.loop?.nudge();
    return ok({ person: named(person), facts: taken.value.taken });
  },
});
