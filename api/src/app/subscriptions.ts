import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import {
  CloseCode,
  type Context,
  handleProtocols,
  makeServer,
  type Server as ProtocolServer,
  type SubscribePayload,
} from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Authenticator } from '../auth/authenticator.ts';
import { addressKey, clientAddress } from '../infra/http/client-address.ts';
import { type SocketExtra, serveSocket } from '../infra/http/graphql-socket.ts';
import type { QueryGuard } from '../infra/http/query-guard.ts';
import type { RequestRate } from '../infra/http/request-rate.ts';
import type { Viewer } from '../shared/request-context.ts';
import { answerEvents, type Subscription } from './event-answers.ts';
import { eventContext } from './request-context.factory.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_SUBSCRIPTIONS = 20;
const MAX_CONNECTIONS_OF_USER = 50;
const STOP_GRACE_MS = 2000;

/** RFC 6455 and its registry: the server goes, restarts, or cannot just now; clients of graphql-ws come back. */
const GOING_AWAY = 1001;
const RESTART = 1012;
const TRY_LATER = 1013;

export interface SubscriptionSettings {
  readonly schema: GraphQLSchema;
  readonly guard: QueryGuard;
  readonly rate: RequestRate;
  readonly authenticator: Pick<Authenticator, 'viewer'>;
  readonly log: Logger;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  /** How often an open connection's token is looked at again. Default: 30 s. */
  readonly recheckMilliseconds?: number;
}

type Connection = Context<Record<string, unknown>, SocketExtra & { viewer?: Viewer }>;

/**
 * Subscriptions by graphql-transport-ws at `/graphql`, on the same ports. The token comes in `connectionParams`, as
 * `accessToken` or as `authorization`. A connection without one is closed with 4401, one whose token opens nothing
 * (any more) with 4403, after which a client may come back with a fresh one.
 */
export class SubscriptionServer {
  private readonly sockets: WebSocketServer;
  private readonly ofUser = new Map<string, number>();
  private readonly protocol: ProtocolServer<SocketExtra>;

  constructor(
    servers: readonly Server[],
    private readonly settings: SubscriptionSettings,
  ) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
    this.protocol = makeServer<Record<string, unknown>, SocketExtra>({
      onConnect: (connection) => this.admit(connection),
      onSubscribe: (connection, _id, payload) => this.read(connection, payload),
      subscribe: (args) => answerEvents(args as unknown as Subscription, settings.log),
    });
    for (const server of servers) {
      server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    }
  }

  /** Open connections. */
  get connections(): number {
    return this.sockets.clients.size;
  }

  /** Sends everybody away to come back and catch up: events were missed. */
  restart(): void {
    for (const socket of this.sockets.clients) {
      socket.close(RESTART, 'Come back and catch up');
    }
  }

  /** Says good-bye, and ends those who do not answer. */
  async stop(): Promise<void> {
    for (const socket of this.sockets.clients) {
      socket.close(GOING_AWAY, 'Going away');
    }
    const deadline = Date.now() + STOP_GRACE_MS;
    while (this.sockets.clients.size > 0 && Date.now() < deadline) {
      await sleep(20);
    }
    for (const socket of this.sockets.clients) {
      socket.terminate();
    }
    this.sockets.close();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const { rate, trustProxy } = this.settings;
    const path = request.url?.split('?')[0];
    const tooMany = (await rate.take(addressKey(clientAddress(request, trustProxy)))) > 0;
    if (path !== '/graphql' || tooMany) {
      socket.end(
        `HTTP/1.1 ${tooMany ? '429 Too Many Requests' : '404 Not Found'}\r\nconnection: close\r\n\r\n`,
      );
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (open) =>
      serveSocket(this.protocol, open, request, this.settings.log),
    );
  }

  /** Lets a connection in whose token opens something, and watches over it from then on. */
  private async admit(connection: Connection): Promise<boolean> {
    const { socket } = connection.extra;
    const authorization = authorizationOf(connection.connectionParams);
    if (authorization === null) {
      socket.close(CloseCode.Unauthorized, 'Unauthorized');
      return false;
    }
    let viewer: Viewer | null;
    try {
      viewer = await this.settings.authenticator.viewer(authorization);
    } catch (error) {
      this.settings.log.warn({ err: error }, 'a token could not be read');
      socket.close(TRY_LATER, 'Try again later');
      return false;
    }
    if (!viewer || socket.readyState !== socket.OPEN) {
      return false;
    }
    const open = (this.ofUser.get(viewer.userId) ?? 0) + 1;
    if (open > MAX_CONNECTIONS_OF_USER) {
      socket.close(CloseCode.TooManyInitialisationRequests, 'Too many connections');
      return false;
    }
    connection.extra.viewer = viewer;
    this.ofUser.set(viewer.userId, open);
    this.watch(socket, authorization, viewer.userId);
    return true;
  }

  /** An open connection does not outlive its token. */
  private watch(socket: WebSocket, authorization: string, userId: string): void {
    const timer = setInterval(async () => {
      try {
        if (!(await this.settings.authenticator.viewer(authorization))) {
          socket.close(CloseCode.Forbidden, 'Forbidden');
        }
      } catch (error) {
        this.settings.log.warn({ err: error }, 'a token could not be looked at again');
      }
    }, this.settings.recheckMilliseconds ?? 30_000).unref();
    socket.once('close', () => {
      clearInterval(timer);
      const left = (this.ofUser.get(userId) ?? 1) - 1;
      if (left > 0) {
        this.ofUser.set(userId, left);
      } else {
        this.ofUser.delete(userId);
      }
    });
  }

  /** Reads and checks a subscription as Apollo Server does a query. */
  private async read(connection: Connection, payload: SubscribePayload) {
    const { viewer, request } = connection.extra;
    const { schema, guard, rate, publicUrl } = this.settings;
    if (!viewer || Object.keys(connection.subscriptions).length > MAX_SUBSCRIPTIONS) {
      return [
        refusal('TOO_MANY_SUBSCRIPTIONS', `At most ${MAX_SUBSCRIPTIONS} subscriptions fit one connection.`),
      ];
    }
    if ((await rate.take(viewer.userId)) > 0) {
      return [refusal('RATE_LIMITED', 'Too many requests. Wait a minute, then go on.')];
    }
    const tooLarge = guard.check(payload.query);
    if (tooLarge) {
      return [tooLarge];
    }
    let document: ReturnType<typeof parse>;
    try {
      document = parse(payload.query);
    } catch (error) {
      return [error as GraphQLError];
    }
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) {
      return mistakes;
    }
    if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') {
      return [
        refusal('BAD_REQUEST', 'Only subscriptions are served here; send queries and mutations by POST.'),
      ];
    }
    const subscription: Subscription = {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      newContext: () => eventContext(viewer, publicUrl, request),
    };
    return subscription;
  }
}

function authorizationOf(parameters: Record<string, unknown> | undefined): string | null {
  const { accessToken, authorization } = parameters ?? {};
  if (typeof accessToken === 'string' && accessToken !== '') {
    return `Bearer ${accessToken}`;
  }
  return typeof authorization === 'string' && authorization !== '' ? authorization : null;
}

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
