import safe from 'safe-regex2';
import { patterns } from '../engines/patterns.js';

/** Longest pattern that is taken, in UTF-16 units. */
const PATTERN_LIMIT = 1000;

/**
 * What speaks against a regular expression, if anything. The server runs it in linear time; a browser may not, so
 * repetitions within repetitions are refused even where RE2 could run them.
 */
export function patternFault(pattern: string): 'too-long' | 'unsafe-regex' | 'unsupported-regex' | undefined {
  if (pattern.length > PATTERN_LIMIT) return 'too-long';
  if (patterns.compile(pattern) === undefined) return 'unsupported-regex';
  return safe.safeRegex(withoutFixedCounts(pattern)) ? undefined : 'unsafe-regex';
}

/** A fixed count of one character is a long way of writing it: `(\d{4}-)?` repeats once, not twice over. */
function withoutFixedCounts(pattern: string): string {
  return pattern.replace(/(\\.|\[(?:\\.|[^\]\\])*\]|[^()|{}[\]\\*+?^])\{\d{1,3}\}/gu, '$1');
}
