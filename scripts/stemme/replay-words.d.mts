import type { Vocabulary } from '@stemme/triage';

export function shippedWords(): Promise<{ readonly vocabulary: Vocabulary }>;
