import { type ClientOptions, WebSocket } from 'ws';

interface Message {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  readonly payload?: any;
}

/** Speaks graphql-transport-ws as a partner's program would, without a library that would hide the closing codes. */
export class Listener {
  private readonly messages: Message[] = [];
  private wake: (() => void) | null = null;
  private subscriptions = 0;
  /** The closing code, when it comes. */
  readonly closed: Promise<number>;

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data) => {
      this.messages.push(JSON.parse(String(data)) as Message);
      this.wake?.();
    });
  }

  /** Opens a connection; rejects with the closing code where it is refused. */
  static async connect(url: string, parameters: object, options: ClientOptions = {}): Promise<Listener> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
    const listener = new Listener(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.send(JSON.stringify({ type: 'connection_init', payload: parameters }));
    const first = await Promise.race([listener.take(['connection_ack']), listener.closed]);
    if (typeof first === 'number') {
      throw new Error(`closed with ${first}`);
    }
    return listener;
  }

  subscribe(query: string, variables: object = {}): void {
    this.subscriptions += 1;
    const id = String(this.subscriptions);
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
  }

  /** Causes events until the first is heard: a subscription has no moment at which it is known to listen. */
  async ready(cause: () => Promise<unknown>): Promise<void> {
    const heard = this.next();
    let waiting = true;
    heard.then(() => {
      waiting = false;
    });
    while (waiting) {
      await cause();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    this.messages.length = 0;
  }

  /** The data of the next event. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  async next(): Promise<any> {
    const { payload } = await this.take(['next']);
    if (payload.errors) {
      throw new Error(payload.errors[0].message);
    }
    return payload.data;
  }

  /** The errors of the next refused subscription. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  async failure(): Promise<any> {
    const { type, payload } = await this.take(['error', 'next']);
    return type === 'error' ? payload : payload.errors;
  }

  close(): void {
    this.socket.close(1000);
  }

  private async take(types: readonly string[]): Promise<Message> {
    for (;;) {
      const index = this.messages.findIndex(({ type }) => types.includes(type));
      if (index >= 0) {
        return this.messages.splice(index, 1)[0] as Message;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
