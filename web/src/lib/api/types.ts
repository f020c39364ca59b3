// Short names for the types of the wire. They are all made from the document of the API (openapi.json): nothing is
// typed by hand here. Money is whole units; `*_ms` is milliseconds since 1970 UTC.
import type { ClientMessage, Error as ApiError, EventView, ServerMessage } from './schema';

export type * from './schema';
export type {
  Error as ApiError, ErrorCode as Code, JoinAnswer as Joining, PoolAssetView as PoolAsset, Pressed as On, Squad as ResultSquad
} from './schema';

/** What the server says unasked, by name, as `socket.on` hears it. */
export type Heard = { [M in ServerMessage as M['event']]: (body: M['body']) => void };

/** The body with which a message is sent. */
export type Asked<E extends ClientMessage['event']> = Extract<ClientMessage, { event: E }>['body'];
/** What a message is answered; anything may instead be refused before it is looked at. */
export type Answered<E extends ClientMessage['event']> = Extract<ClientMessage, { event: E }>['answer'];

/** What a client may send, by name, as `socket.emit` takes it. */
export type Sent = { [E in ClientMessage['event']]: (body: Asked<E>, answered: (answer: Answered<E>) => void) => void };

/** An event of one kind. */
export type EventOf<K extends EventView['kind']> = Extract<EventView, { kind: K }>;

/** Whether something that came as an answer says what went wrong. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
