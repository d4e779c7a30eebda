import type { PathwayDraft } from '@stemme/pathways';
import { createContext, useContext } from 'react';
import { useText } from '../../../text/text';
import type { PathwayFault, PathwayMaterial } from '../data';
import { faultInWords } from '../words/fault-words';
import type { Reading } from '../words/plan-words';
import { fieldName, pointerOf } from '../words/where';
import { type Path, valueAt } from './path';

interface Edit {
  readonly document: PathwayDraft;
  readonly reading: Reading;
  readonly faults: readonly PathwayFault[];
  readonly material: PathwayMaterial | undefined;
  /** Puts a value in its place; `undefined` takes the place away. */
  readonly set: (path: Path, value: unknown) => void;
}

const Context = createContext<Edit | null>(null);
export const EditProvider = Context.Provider;

export function useEdit(): Edit {
  const edit = useContext(Context);
  if (!edit) throw new Error('EditProvider is missing');
  return edit;
}

export interface Place<T> {
  readonly value: T | undefined;
  readonly set: (value: T | undefined) => void;
  readonly pointer: string;
  readonly label: string;
  /** What is wrong right here, in words. */
  readonly fault: string | null;
  /** The names of form fields are their places. */
  readonly name: string;
}

/** One field of the document: what stands there, what it is called, what is wrong with it. */
export function useAt<T>(path: Path): Place<T> {
  const { document, faults, set, reading } = useEdit();
  const { t, language } = useText();
  const pointer = pointerOf(path);
  const here = faults.filter((fault) => fault.path === pointer);
  const said = here.map(({ code }) => faultInWords(code, language) ?? t.questionnaires.report.unknownCode(code));
  return {
    value: valueAt(document, path) as T | undefined,
    set: (value) => set(path, value),
    pointer,
    label: fieldName(reading, pointer),
    fault: said.length > 0 ? said.join(' ') : null,
    name: pointer.slice(1).replaceAll('/', '-'),
  };
}

/** Faults that belong to a whole part, said above its fields. */
export function FaultsAt({ path }: { path: Path }) {
  const { fault, pointer } = useAt(path);
  return fault ? (
    <p className="fault" data-at={pointer}>
      {fault}
    </p>
  ) : null;
}
