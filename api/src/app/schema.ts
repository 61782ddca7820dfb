import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { EventBus } from '../infra/events/event-bus.ts';
import { EventStream } from '../infra/events/event-stream.ts';
import type { DomainEvent } from '../shared/domain-event.ts';
import { checkAuthorization } from './authorization.ts';
import { callDirectly } from './direct-resolvers.ts';

const SILENCE = { events: () => new EventStream(() => {}) };

/**
 * Builds the schema over instances that the composition has made; a resolver without one fails the boot.
 * A subscription's topic is an event's type and its topic id the shop: see `topicOfViewer`. Without events nothing
 * is ever told: for reading the schema only.
 */
export async function buildAppSchema(
  resolvers: readonly object[],
  events: Pick<EventBus, 'events'> = SILENCE,
): Promise<GraphQLSchema> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const classes = [...instances.keys()] as unknown as [new () => object];
  const schema = await buildSchema({
    resolvers: classes,
    authChecker: checkAuthorization,
    validate: false,
    pubSub: {
      publish: () => {
        throw new Error('Events are published inside a transaction, by publishEvent.');
      },
      subscribe: (type, shopId) => events.events(String(shopId), type as DomainEvent['type']),
    },
    container: {
      get(someClass: new () => object): object {
        const instance = instances.get(someClass);
        if (!instance) {
          throw new Error(`The composition has no ${someClass.name}.`);
        }
        return instance;
      },
    },
  });
  callDirectly(schema, instances, checkAuthorization);
  return schema;
}
