import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { ServerLink } from '../device/server-link.ts';
import type { SignInProblem } from './phone.ts';
import { readSignedIn } from './read-me.ts';

/** The first sign-in on a phone needs the server; afterwards the PIN opens it. */
export async function signInAt(
  link: ServerLink,
  asked: { username: string; password: string; device: string },
): Promise<Result<{ me: Me; token: string }, SignInProblem>> {
  const answer = await link.signIn({ ...asked, deviceName: deviceName() });
  if (!answer.ok) return fail(problemOf(answer.status, answer.slug));
  const signedIn = readSignedIn(answer.value);
  if (!signedIn) return fail({ kind: 'server-trouble' });
  // who records does so on a phone; everybody else has the village page
  return powersOf(signedIn.me.account.role).records
    ? ok(signedIn)
    : fail({ kind: 'not-on-phones', ...signedIn });
}

function problemOf(status: number, slug: string | null): SignInProblem {
  if (status === 0) return { kind: 'no-network' };
  if (status === 429) return { kind: 'too-many-tries' };
  if (slug === 'disabled' || status === 403) return { kind: 'disabled' };
  return status >= 500 || status === 404
    ? { kind: 'server-trouble' }
    : { kind: 'wrong-name-or-password' };
}

/** What the coordinator sees in the list of phones when one is lost: "Linux; Android 13; Redmi 9A". */
const deviceName = (): string => {
  const agent = typeof navigator === 'undefined' ? '' : (navigator.userAgent ?? '');
  return /\(([^)]{1,60})/.exec(agent)?.[1] ?? 'HP';
};
