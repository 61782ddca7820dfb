import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';

const PING_EVERY_MS = 12_000;
const INTERNAL_ERROR = 4500;

/** What the protocol's server knows of a connection besides the protocol. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/**
 * Connects one WebSocket with the server of graphql-transport-ws. As `graphql-ws/use/ws`, which writes what goes
 * wrong to the console, stack and all, whoever causes it; here it goes to the log.
 */
export function serveSocket(
  server: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  log: Logger,
): void {
  const extra: SocketExtra = { socket, request };
  // The library closes a socket that breaks the protocol of WebSockets by itself, and says why to the client.
  socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke'));
  const stopPinging = keepAlive(socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState === socket.OPEN) {
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          } else {
            resolve();
          }
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', async (data: RawData) => {
          try {
            await handle(String(data));
          } catch (error) {
            log.error({ err: error }, 'a subscription failed by a bug');
            socket.close(INTERNAL_ERROR, 'Internal server error');
          }
        }),
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, String(reason)).catch((error) => log.error({ err: error }, 'a subscription did not end'));
  });
}

/** Ends connections whose other side is gone without a word. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
    } else if (socket.readyState === socket.OPEN) {
      answered = false;
      socket.ping();
    }
  }, PING_EVERY_MS).unref();
  return () => clearInterval(timer);
}
