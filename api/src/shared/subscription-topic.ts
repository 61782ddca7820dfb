import type { DomainEvent } from './domain-event.ts';
import { type RequestContext, requireViewer } from './request-context.ts';

/** The options of a `@Subscription` that hears one type of event, of the viewer's own shop alone. */
export const topicOfViewer = (type: DomainEvent['type']) => ({
  topics: type,
  topicId: ({ context }: { context: object }) => requireViewer(context as RequestContext).shopId,
});
