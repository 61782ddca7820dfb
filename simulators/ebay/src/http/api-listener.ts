import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import { answerTokenCall } from '../oauth/token-operation.ts';
import type { World } from '../world/world.ts';
import { type ArrivedCall, answerCall, type Outcome } from './answer-call.ts';
import { type Exchange, withoutSecrets, withoutTokens } from './exchange.ts';
import { faultAnswer, keepsAnswerBack, stopsBefore } from './fault-answers.ts';
import type { Answer, Operation } from './operation.ts';
import { respond } from './respond.ts';

/** What the listener needs of the simulator. */
export interface ApiContext {
  world: World;
  faults: Faults;
  operations: readonly Operation[];
  onExchange?: (exchange: Exchange) => void;
  /** Called after every call, for the state file. */
  changed: () => void;
}

const TOKEN_PATH = '/identity/v1/oauth2/token';

const isTokenCall = ({ host, method, path }: ArrivedCall) =>
  host === 'api' && method === 'POST' && path === TOKEN_PATH;

const formOf = ({ bytes }: ArrivedCall) => Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));

async function outcomeOf(context: ApiContext, call: ArrivedCall, fault?: Fault): Promise<Outcome> {
  const instead = fault && faultAnswer(fault);
  if (instead) return { answer: instead };
  if (isTokenCall(call)) return { answer: answerTokenCall(context.world, call.headers, formOf(call)) };
  return answerCall(context.world, context.operations, call);
}

function requestBody(call: ArrivedCall): unknown {
  if (call.files.length > 0) {
    return call.files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length }));
  }
  if (call.bytes.length === 0) return undefined;
  if (isTokenCall(call)) return withoutSecrets(formOf(call));
  try {
    return JSON.parse(call.bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function responseBody(call: ArrivedCall, { body }: Answer): unknown {
  if (body === undefined) return undefined;
  const copy = JSON.parse(JSON.stringify(body));
  return isTokenCall(call) ? withoutSecrets(copy) : copy;
}

function report(
  context: ApiContext,
  call: ArrivedCall,
  { answer, seller }: Outcome,
  delivered: boolean,
): void {
  const { world, onExchange } = context;
  const { host, method, path } = call;
  world.log({ method, host, path, status: answer.status, ...(seller ? { seller } : {}) });
  onExchange?.({
    method,
    host,
    path,
    query: Object.fromEntries(call.query),
    requestHeaders: withoutTokens(call.headers),
    requestBody: requestBody(call),
    status: answer.status,
    responseHeaders: Object.fromEntries(
      Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    responseBody: responseBody(call, answer),
    delivered,
  });
}

/** Answers one REST call, or fails it as a waiting fault says. */
export async function listenToApi(
  context: ApiContext,
  call: ArrivedCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = context.faults.meet(call.method, call.path);
  if (fault && stopsBefore(fault)) {
    const { method, host, path } = call;
    context.world.log({ method, host, path, status: 0 });
    if (fault.kind === 'drop-connection-before') request.socket.destroy();
    return;
  }
  if (fault?.kind === 'slow') await sleep(fault.ms ?? 1000);
  const outcome = await outcomeOf(context, call, fault);
  const kept = fault ? keepsAnswerBack(fault) : false;
  report(context, call, outcome, !kept);
  context.changed();
  if (fault?.kind === 'drop-connection-after') request.socket.destroy();
  else if (!kept) respond(response, outcome.answer);
}
