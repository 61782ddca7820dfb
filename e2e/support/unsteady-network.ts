import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** What becomes of a request: a status that the server never gave, or an answer that is lost on its way back. */
export type Fault = 'reply lost' | { readonly status: number; readonly headers?: Record<string, string> };

/** A GraphQL request as it came from the device, and what became of it. */
export interface Passage {
  readonly operation: string;
  /** The id that makes a repetition harmless; null for what changes nothing. */
  readonly commandId: string | null;
  readonly at: number;
  /** Whether the server has done what was asked. */
  granted: boolean;
  /** What was done to it here. */
  fault: Fault | null;
}

/** A network between the browser and the product, on an address of its own, with the faults that a test wishes. */
export interface UnsteadyNetwork {
  readonly url: string;
  readonly passages: readonly Passage[];
  /** Asked for each request before it goes on. */
  disturb: (passage: Passage) => Fault | null;
  /** Milliseconds that a request and its answer take, each. */
  latency: () => number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function openNetwork(target: string): Promise<UnsteadyNetwork> {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  const passages: Passage[] = [];
  const sockets = new Set<Duplex>();

  async function forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const { method, url: path } = incoming;
    // What passes is read here, too.
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const outgoing = request({ agent, hostname, port, method, path, headers });
    outgoing.end(body);
    const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: reply.statusCode ?? 0, headers: reply.headers, body: await bytesOf(reply) };
  }

  async function carry(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming);
    const passage = incoming.url === '/graphql' ? passageOf(incoming, body) : null;
    if (!passage) {
      give(response, await forward(incoming, body));
      return;
    }
    passages.push(passage);
    passage.fault = network.disturb(passage);
    await sleep(network.latency());
    if (passage.fault !== null && passage.fault !== 'reply lost') {
      const { status, headers = {} } = passage.fault;
      give(response, { status, headers, body: Buffer.from('This network is unwell.') });
      return;
    }
    const answer = await forward(incoming, body);
    passage.granted = isGranted(answer);
    await sleep(network.latency());
    if (passage.fault === 'reply lost') breakOff(response, answer);
    else give(response, answer);
  }

  const server = createServer((incoming, response) => {
    // A device that went away, or a server that is being stopped.
    carry(incoming, response).catch(() => response.destroy());
  });
  // The live connection passes as it is.
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const onward = connect(Number(port), hostname);
    const lines = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${value}`);
    onward.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const network: UnsteadyNetwork = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    passages,
    disturb: () => null,
    latency: () => 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      agent.destroy();
    },
  };
  return network;
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function give(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _chunked, connection: _hop, ...kept } = headers;
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body);
}

/** Lost in its middle: of a connection that ends without a word, Chromium itself would try another. */
function breakOff(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.subarray(0, 1), () => response.destroy());
}

/** The part of a request that says what is asked: all of it, or the first field of a form with a photo. */
function passageOf(incoming: IncomingMessage, body: Buffer): Passage | null {
  const text = body.toString('latin1');
  const form = incoming.headers['content-type']?.startsWith('multipart/');
  const operations = form ? /name="operations"\r\n\r\n(.*?)\r\n--/s.exec(text)?.[1] : text;
  if (!operations) return null;
  const { query, variables } = JSON.parse(operations) as {
    query: string;
    variables?: { commandId?: string; input?: { id?: string; newId?: string } };
  };
  const operation = /\b(?:mutation|query)\s+(\w+)/.exec(query)?.[1] ?? '';
  const changes = /^\s*mutation\b/m.test(query);
  const commandId = variables?.commandId ?? variables?.input?.newId ?? variables?.input?.id ?? null;
  return { operation, commandId: changes ? commandId : null, at: Date.now(), granted: false, fault: null };
}

function isGranted({ status, body }: Answer): boolean {
  if (status !== 200) return false;
  const { data, errors } = JSON.parse(body.toString()) as {
    data?: Record<string, { userErrors?: unknown[] } | null> | null;
    errors?: unknown[];
  };
  const payloads = Object.values(data ?? {});
  return !errors && payloads.every((payload) => (payload?.userErrors ?? []).length === 0);
}
