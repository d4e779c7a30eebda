import type { RuleSet } from '@stemme/triage';
import { useMemo } from 'react';
import { useText } from '../../text/text';
import { type RuleSetPlace, useRuleMaterial } from './data';
import { materialOf } from './words/material';
import type { Reading } from './words/where';

const NOTHING = { pathways: [] };

/** What a rule set is read with: words, and what its codes are called in the pathways that use it. */
export function useReading(place: RuleSetPlace, limits: RuleSet['limits']): Reading {
  const { t, language } = useText();
  const sent = useRuleMaterial(place).data;
  return useMemo(
    () => ({ t: t.rules, language, levels: t.common.levelShort, material: materialOf(sent ?? NOTHING, limits) }),
    [t, language, sent, limits],
  );
}
