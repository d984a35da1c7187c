import { Type } from 'typebox';
import { findPeople, type PersonFound } from '../queries/find-people.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, readerOf } from './context.ts';
import { districtsOf, mustHavePlaces, namesOver, puskesmasScope } from './own-places.ts';
import { Problem } from './problem.ts';

const FindQuery = Type.Object({
  name: Type.String({ minLength: 3, maxLength: 100 }),
  because: Because,
});

/** Who somebody is, for the office of the puskesmas: name, birth date, posyandu, and nothing of their health. */
export function peopleRoutes(app: App, context: Context): void {
  app.get(
    '/api/people',
    {
      schema: {
        tags: ['reads'],
        summary: 'People of the work area by name, to ask who opened their data',
        querystring: FindQuery,
      },
    },
    async (request): Promise<{ people: PersonFound[] }> => {
      const reader = await readerOf(context, request);
      const own = await mustHavePlaces(context, reader, 'audits');
      const because = reasonIn(request.query.because);
      if (namesOver(reader, own) === 'on-need' && because === null) throw new Problem('say-why');
      const people = await findPeople(context.store, {
        districtIds: districtsOf(own),
        places: own.map((place) => place.id),
        text: request.query.name.trim(),
      });
      await noteRead(context.store.pool, {
        account: reader.account.id,
        districtId: own[0]?.districtId ?? 0,
        what: 'search',
        place: puskesmasScope(own[0]?.puskesmasId ?? ''),
        subjects: people.map((person) => person.id),
        because,
        at: context.now(),
      });
      return { people };
    },
  );
}
