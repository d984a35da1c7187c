import type { Wording } from '#domain/access/access.ts';
import { checkWording } from '#domain/access/wording.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { AskProblem } from './ask-server.ts';

/** What a district calls things, as its server keeps it. */
export interface DistrictSettings {
  keep(wording: Wording): Promise<Result<Wording, AskProblem>>;
}

const PATIENCE_MS = 20_000;

/** Asks in the name of whoever holds the token now. */
export const districtSettings = (
  districtId: number,
  token: () => string | null,
): DistrictSettings => ({
  keep: async (wording) => {
    const held = token();
    if (held === null) return fail('signed-out');
    try {
      const answer = await fetch(`/api/settings/${districtId}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${held}`, 'content-type': 'application/json' },
        body: JSON.stringify({ wording }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) return fail(problemOf(answer.status));
      const { wording: said } = (await answer.json()) as { wording?: Wording };
      const checked = checkWording(said ?? {});
      return checked.ok ? ok(checked.value) : fail('server-error');
    } catch {
      return fail('offline');
    }
  },
});

function problemOf(status: number): AskProblem {
  if (status === 401) return 'signed-out';
  return status === 403 || status === 404 ? 'not-allowed' : 'server-error';
}
