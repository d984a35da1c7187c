import { PASSWORD } from './any-phone.ts';

export interface SignedIn {
  token: string;
  me: { villages: { code: string }[] };
}

/** Signs in without a screen, to ask what a screen would not. */
export async function signedIn(url: string, username: string): Promise<SignedIn> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD, device: 'journeys' }),
  });
  return answer.json() as Promise<SignedIn>;
}
