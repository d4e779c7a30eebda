import { RE2JS } from 're2js';
import type { PatternEngine } from '../engines.js';

/** Longest pattern that is run; a hundred times what a form needs. */
const PATTERN_LIMIT = 2000;

/**
 * RE2 runs in time linear in the text. What it has no answer for (look-around, back-references) cannot be run safely.
 * The pattern must match the whole text, with or without anchors of its own.
 */
export const patterns: PatternEngine = {
  compile(pattern) {
    if (pattern.length > PATTERN_LIMIT) return undefined;
    try {
      const compiled = RE2JS.compile(pattern);
      return (text) => compiled.matches(text);
    } catch {
      return undefined;
    }
  },
};
