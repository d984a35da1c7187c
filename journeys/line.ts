import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The line between a phone and the server, with an address of its own, to be cut and mended. */
export class Line {
  readonly url: string;
  readonly #to: URL;
  readonly #port: number;
  #server: Server | null;
  readonly #open = new Set<Socket>();

  private constructor(to: string, server: Server) {
    this.#to = new URL(to);
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    this.url = `http://127.0.0.1:${this.#port}`;
    server.on('connection', (from) => this.#join(from));
  }

  static async to(url: string): Promise<Line> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Line(url, server);
  }

  /** From now on nobody answers at this address. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.close();
    for (const socket of this.#open) socket.destroy();
    await once(server, 'close');
  }

  async mend(): Promise<void> {
    const server = createServer((from) => this.#join(from)).listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
  }

  #join(from: Socket): void {
    const on = connect(Number(this.#to.port), this.#to.hostname);
    for (const [one, other] of [
      [from, on],
      [on, from],
    ] as const) {
      this.#open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
  }
}
