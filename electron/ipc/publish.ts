import type { WebContents } from 'electron';
import { EVENT_WIRE } from '../../shared/ipc/bridge.js';
import { type EventName, events } from '../../shared/ipc/contract.js';

/** Pushes one event to a window, checked against the contract; a closed window is not an error. */
export function publish(to: WebContents, name: EventName, payload: unknown): void {
  if (!to.isDestroyed()) to.send(EVENT_WIRE, name, events[name].parse(payload));
}
