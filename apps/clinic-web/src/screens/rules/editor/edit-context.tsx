import { type Allowed, allowedRanges, type RuleSet } from '@stemme/triage';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useText } from '../../../text/text';
import { FieldsProvider } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import type { RuleFault } from '../data';
import { faultInWords } from '../words/fault-words';
import { vocabularyOf } from '../words/material';
import type { Reading } from '../words/where';

interface Given {
  readonly document: RuleSet;
  readonly reading: Reading;
  readonly faults: readonly Pick<RuleFault, 'path' | 'code'>[];
  /** The shipped version the acute rules may not be looser than. */
  readonly base: RuleSet | null;
  /** The version in force: what was removed from it can be restored. */
  readonly running: RuleSet | null;
  readonly set: (path: Path, value: unknown) => void;
}

interface Edit extends Given {
  /** How far a number may be set, by its pointer. */
  readonly allowed: ReadonlyMap<string, Allowed>;
  /** An acute rule that comes with the product: it may only become stricter. */
  readonly isLocked: (rule: string) => boolean;
}

const Context = createContext<Edit | null>(null);

export function EditProvider({ value, children }: { value: Given; children: ReactNode }) {
  const { t, language } = useText();
  const { document, faults, set, base } = value;
  const edit = useMemo<Edit>(() => {
    const locked = new Set(base?.rules.filter(({ level }) => level === 'acute').map(({ id }) => id));
    return { ...value, allowed: rangesOf(value), isLocked: (rule) => locked.has(rule) };
  }, [value, base]);
  const fields = useMemo(
    () => ({
      ...{ document, faults, set },
      nameOf: () => '',
      faultInWords: (code: string) => faultInWords(code, language) ?? t.questionnaires.report.unknownCode(code),
    }),
    [document, faults, set, language, t],
  );
  return (
    <Context value={edit}>
      <FieldsProvider value={fields}>{children}</FieldsProvider>
    </Context>
  );
}

function rangesOf({ base, document, reading }: Given): ReadonlyMap<string, Allowed> {
  try {
    return new Map(allowedRanges(base, document, vocabularyOf(reading.material)).map((one) => [one.path, one]));
  } catch {
    // a draft that is no rule set yet has no ranges; the server says what is wrong with it
    return new Map();
  }
}

export function useEdit(): Edit {
  const edit = useContext(Context);
  if (!edit) throw new Error('EditProvider is missing');
  return edit;
}
