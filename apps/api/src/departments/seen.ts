import { createHash } from 'node:crypto';
import { canonical } from '../platform/canonical.js';
import type { Loop } from './loop.js';

export const LOOP_PARTS = ['outcomes', 'capacity', 'escalation', 'video'] as const;
export type LoopPart = (typeof LOOP_PARTS)[number];

/** One part of what a department has decided, as it is sent. */
export function partOf(part: LoopPart, { loop, videoUrl }: { readonly loop: Loop; readonly videoUrl: string | null }) {
  switch (part) {
    case 'outcomes':
      return { outcomes: loop.outcomes };
    case 'capacity':
      return { capacity: loop.capacity };
    case 'escalation':
      return { steps: loop.escalation, responsible: loop.responsible };
    case 'video':
      return { videoUrl };
  }
}

/** Names what a part holds: another content has another name. */
export function seenOf(part: LoopPart, department: Parameters<typeof partOf>[1]): string {
  return createHash('sha256')
    .update(canonical(partOf(part, department)))
    .digest('hex')
    .slice(0, 24);
}
