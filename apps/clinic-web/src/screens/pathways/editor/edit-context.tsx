import type { PathwayDraft } from '@stemme/pathways';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useText } from '../../../text/text';
import { FieldsProvider } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import type { PathwayFault, PathwayMaterial } from '../data';
import { faultInWords } from '../words/fault-words';
import type { Reading } from '../words/plan-words';
import { fieldName } from '../words/where';

interface Edit {
  readonly document: PathwayDraft;
  readonly reading: Reading;
  readonly faults: readonly PathwayFault[];
  readonly material: PathwayMaterial | undefined;
  /** Puts a value in its place; `undefined` takes the place away. */
  readonly set: (path: Path, value: unknown) => void;
}

const Context = createContext<Edit | null>(null);

export function EditProvider({ value, children }: { value: Edit; children: ReactNode }) {
  const { t, language } = useText();
  const { document, faults, set, reading } = value;
  const fields = useMemo(
    () => ({
      ...{ document, faults, set },
      nameOf: (pointer: string) => fieldName(reading, pointer),
      faultInWords: (code: string) => faultInWords(code, language) ?? t.questionnaires.report.unknownCode(code),
    }),
    [document, faults, set, reading, language, t],
  );
  return (
    <Context value={value}>
      <FieldsProvider value={fields}>{children}</FieldsProvider>
    </Context>
  );
}

export function useEdit(): Edit {
  const edit = useContext(Context);
  if (!edit) throw new Error('EditProvider is missing');
  return edit;
}
