import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  text: string;
}

/** One phone's line to the server: one connection, kept open, as browsers do. */
export function poster(
  base: string,
  token: string,
): (path: string, json: string) => Promise<Answer> {
  const { hostname, port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path, json) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(json),
        authorization: `Bearer ${token}`,
      };
      const asked = request({ hostname, port, path, method: 'POST', headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
      });
      asked.on('error', reject);
      asked.end(json);
    });
}

/** How many of these receipts are `new`; throws when one was refused or the answer is none. */
export function newIn({ status, text }: Answer): number {
  if (status !== 200) throw new Error(`answered ${status}: ${text.slice(0, 200)}`);
  if (text.includes('"refused"'))
    throw new Error(
      `refused: ${text.slice(Math.max(0, text.indexOf('"refused"') - 100), text.indexOf('"refused"') + 200)}`,
    );
  return text.split('"outcome":"new"').length - 1;
}
