import { Type } from 'typebox';
import type { Wording } from '#domain/access/access.ts';
import { checkWording } from '#domain/access/wording.ts';
import { keepWording, wordingOf } from '../store/settings.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, readerOf } from './context.ts';
import { ABOUT_ME } from './live-hub.ts';
import { mayConfigure } from './may-configure.ts';
import { Problem } from './problem.ts';

/** `1872`, or as Kemendagri prints it `18.72` */
const params = Type.Object({ district: Type.String({ pattern: '^\\d{2}\\.?\\d{2}$' }) });
const typed = Type.String({ maxLength: 200 });
const SettingsBody = Type.Object(
  {
    wording: Type.Object(
      {
        programme: Type.Optional(typed),
        steps: Type.Optional(
          Type.Object(
            {
              1: Type.Optional(typed),
              2: Type.Optional(typed),
              3: Type.Optional(typed),
              4: Type.Optional(typed),
              5: Type.Optional(typed),
            },
            { additionalProperties: false },
          ),
        ),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

/** What a district calls things, for the roles that may say so. Phones hear of it with their next `GET /api/me`. */
export function settingsRoutes(app: App, context: Context): void {
  app.get(
    '/api/settings/:district',
    { schema: { tags: ['settings'], summary: 'What a district calls things', params } },
    async (request): Promise<{ wording: Wording }> => {
      const districtId = mayConfigure(await readerOf(context, request), request.params.district);
      return { wording: await wordingOf(context.store.pool, districtId) };
    },
  );
  app.put(
    '/api/settings/:district',
    {
      schema: {
        tags: ['settings'],
        summary:
          "The programme's name and the steps' labels; what is left out is the standard word",
        params,
        body: SettingsBody,
      },
    },
    async (request): Promise<{ wording: Wording }> => {
      const reader = await readerOf(context, request);
      const districtId = mayConfigure(reader, request.params.district);
      atMain(context);
      const checked = checkWording(request.body.wording);
      if (!checked.ok)
        throw new Problem(
          'bad-wording',
          checked.error.map((p) => `${p.field} ${p.kind}`).join(', '),
        );
      const said = { by: reader.account.id, at: context.now() };
      await keepWording(context.store.pool, districtId, checked.value, said);
      context.hub.changed([ABOUT_ME]);
      return { wording: checked.value };
    },
  );
}
